package pl.ugoda.parties;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import pl.ugoda.vault.Vault;

/** What a debtor is recognized by, as fingerprints. */
record Marks(
        @Nullable Fingerprint pesel,
        @Nullable Fingerprint nip,
        @Nullable Fingerprint reference,
        Fingerprint name,
        Map<NewContactPoint, Fingerprint> contactPoints) {

    static Marks of(NewDebtor debtor, Vault vault) {
        var contactPoints = new LinkedHashMap<NewContactPoint, Fingerprint>();
        for (var point : debtor.contactPoints()) {
            contactPoints.put(point, contactPoint(point.medium(), point.value(), vault));
        }
        return new Marks(
                debtor.pesel() == null ? null : pesel(debtor.pesel().digits(), vault),
                debtor.nip() == null ? null : nip(debtor.nip().digits(), vault),
                debtor.reference().isEmpty() ? null : reference(debtor.reference(), vault),
                name(debtor.name(), vault),
                contactPoints);
    }

    static Fingerprint pesel(String digits, Vault vault) {
        return new Fingerprint(vault.index("pesel", digits));
    }

    static Fingerprint nip(String digits, Vault vault) {
        return new Fingerprint(vault.index("nip", digits));
    }

    static Fingerprint reference(String reference, Vault vault) {
        return new Fingerprint(vault.index("reference", reference));
    }

    static Fingerprint name(String name, Vault vault) {
        return new Fingerprint(vault.index("name", Names.normalized(name)));
    }

    static Fingerprint contactPoint(Medium medium, String normalized, Vault vault) {
        return switch (medium) {
            case EMAIL -> new Fingerprint(vault.index("email", normalized));
            case PHONE -> new Fingerprint(vault.index("phone", normalized));
        };
    }

    /** In the order in which they are believed: numbers, the creditor's reference, an address together with the name. */
    List<Fingerprint> ofDebtor() {
        var marks = new ArrayList<Fingerprint>();
        for (@Nullable Fingerprint mark : new @Nullable Fingerprint[] {pesel, nip, reference}) {
            if (mark != null) {
                marks.add(mark);
            }
        }
        contactPoints.values().forEach(point -> marks.add(point.with(name)));
        return marks;
    }

    /** In the order in which they are believed: numbers, then addresses. */
    List<Fingerprint> ofPerson() {
        var marks = new ArrayList<Fingerprint>();
        if (pesel != null) {
            marks.add(pesel);
        }
        if (nip != null) {
            marks.add(nip);
        }
        marks.addAll(contactPoints.values());
        return marks;
    }
}
