package pl.ugoda.parties;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;
import pl.ugoda.kernel.CreditorId;
import pl.ugoda.kernel.DebtorId;
import pl.ugoda.kernel.PersonId;
import pl.ugoda.vault.DataClass;
import pl.ugoda.vault.Vault;

/** Writes debtors, set by set, and reads what recognizing them needs. */
@Repository
class DebtorRepository {
    private static final int WORD_BYTES = 12;

    private final JdbcClient db;
    private final Vault vault;

    DebtorRepository(JdbcClient db, Vault vault) {
        this.db = db;
        this.vault = vault;
    }

    /** One registration of an organization at a time, until the transaction ends: two could each add the same person. */
    void lockForRegistration() {
        db.sql("""
                SELECT pg_advisory_xact_lock(hashtextextended('parties.register ' || platform.organization(), 0)) IS NULL
                """).query(Boolean.class).single();
    }

    /** Tells a registration everything that is known about the marks of its batch. */
    // Joined with unnest, never "= ANY (array)": on a table that has just grown the planner may scan it, comparing each
    // row
    // with every element in turn.
    void tellKnown(Registration registration, Collection<NewDebtor> debtors, Collection<Marks> marks) {
        tellKnownDebtors(registration, debtors, marks);
        tellPersons(registration, marks);
    }

    void tellKnownDebtors(Registration registration, Collection<NewDebtor> debtors, Collection<Marks> marks) {
        var creditors = debtors.stream()
                .map(debtor -> debtor.creditor().value())
                .distinct()
                .toArray();
        db.sql("""
                WITH creditor AS (SELECT unnest(:creditors::uuid[]) AS id),
                known AS (
                    SELECT d.*, d.pesel_index AS mark
                      FROM creditor c, unnest(:pesels::bytea[]) m (mark), parties.debtor d
                     WHERE d.creditor_id = c.id AND d.pesel_index = m.mark
                    UNION ALL
                    SELECT d.*, d.nip_index
                      FROM creditor c, unnest(:nips::bytea[]) m (mark), parties.debtor d
                     WHERE d.creditor_id = c.id AND d.nip_index = m.mark
                    UNION ALL
                    SELECT d.*, d.reference_index
                      FROM creditor c, unnest(:references::bytea[]) m (mark), parties.debtor d
                     WHERE d.creditor_id = c.id AND d.reference_index = m.mark
                    UNION ALL
                    SELECT d.*, p.value_index || d.name_index
                      FROM unnest(:contacts::bytea[]) m (mark)
                      JOIN parties.contact_point p ON p.value_index = m.mark
                      JOIN parties.debtor d ON d.organization_id = p.organization_id AND d.id = p.debtor_id
                     WHERE d.creditor_id IN (SELECT id FROM creditor)
                )
                SELECT id, person_id, creditor_id, name_index, name_sealed, pesel_index, nip_index, mark,
                       reference_index IS NOT NULL AS has_reference,
                       birth_date_sealed IS NOT NULL AS has_birth_date,
                       address_sealed IS NOT NULL AS has_address
                  FROM known
                """)
                .param("creditors", new SqlArrayValue("uuid", creditors))
                .param("pesels", fingerprints(marks, Marks::pesel))
                .param("nips", fingerprints(marks, Marks::nip))
                .param("references", fingerprints(marks, Marks::reference))
                .param("contacts", contacts(marks))
                .query((RowCallbackHandler) row -> registration.knows(
                        new KnownDebtor(
                                new DebtorId(row.getObject("id", UUID.class)),
                                new PersonId(row.getObject("person_id", UUID.class)),
                                new CreditorId(row.getObject("creditor_id", UUID.class)),
                                name(row.getBytes("name_index"), row.getBytes("name_sealed")),
                                Fingerprint.ofNullable(row.getBytes("pesel_index")),
                                Fingerprint.ofNullable(row.getBytes("nip_index")),
                                row.getBoolean("has_reference"),
                                row.getBoolean("has_birth_date"),
                                row.getBoolean("has_address")),
                        new Fingerprint(row.getBytes("mark"))));
    }

    private KnownName name(byte[] mark, byte[] sealed) {
        return new KnownName(new Fingerprint(mark), () -> vault.open(DataClass.IDENTIFIER, sealed));
    }

    private void tellPersons(Registration registration, Collection<Marks> marks) {
        var keys = marks.stream()
                .flatMap(each -> each.ofPerson().stream())
                .map(Fingerprint::bytes)
                .toArray(byte[][]::new);
        db.sql("""
                WITH met AS MATERIALIZED (
                    SELECT k.*
                      FROM unnest(:keys::bytea[]) m (mark)
                      JOIN parties.person_key k ON k.key_index = m.mark
                )
                SELECT kind, key_index, person_id
                  FROM met
                UNION
                SELECT k.kind, k.key_index, k.person_id
                  FROM met
                  JOIN parties.person_key k ON k.organization_id = met.organization_id AND k.person_id = met.person_id
                 WHERE k.kind IN ('PESEL', 'NIP')
                """).param("keys", new SqlArrayValue("bytea", (Object[]) keys)).query((RowCallbackHandler)
                row -> registration.knows(new Registration.PersonMark(
                        PersonKeyKind.valueOf(row.getString("kind")),
                        new Fingerprint(row.getBytes("key_index")),
                        new PersonId(row.getObject("person_id", UUID.class)))));
    }

    void add(List<Registration.Fresh> fresh, Instant at) {
        if (fresh.isEmpty()) {
            return;
        }
        db.sql("""
                INSERT INTO parties.debtor (id, person_id, creditor_id, kind, language, name_sealed, name_index,
                                            nip_sealed, nip_index, pesel_sealed, pesel_index, birth_date_sealed,
                                            address_sealed, reference_sealed, reference_index, registered_at)
                SELECT f.*, :at
                  FROM unnest(:ids::uuid[], :persons::uuid[], :creditors::uuid[], :kinds::text[], :languages::text[],
                              :names::bytea[], :nameIndexes::bytea[], :nips::bytea[], :nipIndexes::bytea[],
                              :pesels::bytea[], :peselIndexes::bytea[], :birthDates::bytea[], :addresses::bytea[],
                              :references::bytea[], :referenceIndexes::bytea[]) f
                """)
                .param("ids", uuids(fresh, each -> each.id().value()))
                .param("persons", uuids(fresh, each -> each.person().value()))
                .param(
                        "creditors",
                        uuids(fresh, each -> each.debtor().creditor().value()))
                .param("kinds", texts(fresh, each -> each.debtor().kind().name()))
                .param(
                        "languages",
                        texts(fresh, each -> each.debtor().language().name()))
                .param(
                        "names",
                        bytes(
                                fresh,
                                each -> vault.seal(
                                        DataClass.IDENTIFIER, each.debtor().name())))
                .param("nameIndexes", bytes(fresh, each -> each.marks().name().bytes()))
                .param("nips", bytes(fresh, each -> sealedNip(each.debtor())))
                .param("nipIndexes", bytes(fresh, each -> bytesOf(each.marks().nip())))
                .param("pesels", bytes(fresh, each -> sealedPesel(each.debtor())))
                .param("peselIndexes", bytes(fresh, each -> bytesOf(each.marks().pesel())))
                .param("birthDates", bytes(fresh, each -> sealedBirthDate(each.debtor())))
                .param("addresses", bytes(fresh, each -> sealedAddress(each.debtor())))
                .param("references", bytes(fresh, each -> sealedReference(each.debtor(), each.marks())))
                .param(
                        "referenceIndexes",
                        bytes(fresh, each -> bytesOf(each.marks().reference())))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        addWords(fresh);
    }

    private void addWords(List<Registration.Fresh> fresh) {
        var debtors = new ArrayList<UUID>();
        var words = new ArrayList<byte[]>();
        for (var each : fresh) {
            for (String word : Names.words(each.debtor().name())) {
                debtors.add(each.id().value());
                words.add(wordIndex(word, vault));
            }
        }
        db.sql("""
                INSERT INTO parties.debtor_word (word_index, debtor_id)
                SELECT w.* FROM unnest(:words::bytea[], :debtors::uuid[]) w
                """)
                .param("words", new SqlArrayValue("bytea", (Object[]) words.toArray(byte[][]::new)))
                .param("debtors", new SqlArrayValue("uuid", debtors.toArray()))
                .update();
    }

    /** Shortened: a search that meets one stranger in a million million rows is good enough, and the table half as big. */
    static byte[] wordIndex(String word, Vault vault) {
        return java.util.Arrays.copyOf(vault.index("word", word), WORD_BYTES);
    }

    /** Fills gaps and never overwrites: whoever imports an invoice does not correct a person's data by it. */
    void supplement(List<Registration.Addition> additions) {
        if (additions.isEmpty()) {
            return;
        }
        db.sql("""
                UPDATE parties.debtor d
                   SET nip_sealed = coalesce(d.nip_sealed, a.nip), nip_index = coalesce(d.nip_index, a.nip_index),
                       pesel_sealed = coalesce(d.pesel_sealed, a.pesel),
                       pesel_index = coalesce(d.pesel_index, a.pesel_index),
                       reference_sealed = coalesce(d.reference_sealed, a.reference),
                       reference_index = coalesce(d.reference_index, a.reference_index),
                       birth_date_sealed = coalesce(d.birth_date_sealed, a.birth_date),
                       address_sealed = coalesce(d.address_sealed, a.address)
                  FROM unnest(:ids::uuid[], :nips::bytea[], :nipIndexes::bytea[], :pesels::bytea[],
                              :peselIndexes::bytea[], :references::bytea[], :referenceIndexes::bytea[],
                              :birthDates::bytea[], :addresses::bytea[])
                       AS a (id, nip, nip_index, pesel, pesel_index, reference, reference_index, birth_date, address)
                 WHERE d.id = a.id
                """)
                .param("ids", uuids(additions, each -> each.id().value()))
                .param("nips", bytes(additions, each -> each.marks().nip() == null ? null : sealedNip(each.from())))
                .param(
                        "nipIndexes",
                        bytes(additions, each -> bytesOf(each.marks().nip())))
                .param(
                        "pesels",
                        bytes(additions, each -> each.marks().pesel() == null ? null : sealedPesel(each.from())))
                .param(
                        "peselIndexes",
                        bytes(additions, each -> bytesOf(each.marks().pesel())))
                .param("references", bytes(additions, each -> sealedReference(each.from(), each.marks())))
                .param(
                        "referenceIndexes",
                        bytes(additions, each -> bytesOf(each.marks().reference())))
                .param("birthDates", bytes(additions, each -> sealedBirthDate(each.from())))
                .param("addresses", bytes(additions, each -> sealedAddress(each.from())))
                .update();
    }

    void addPersonMarks(List<Registration.PersonMark> marks) {
        db.sql("""
                INSERT INTO parties.person_key (kind, key_index, person_id)
                SELECT k.* FROM unnest(:kinds::text[], :keys::bytea[], :persons::uuid[]) k
                """)
                .param("kinds", texts(marks, mark -> mark.kind().name()))
                .param("keys", bytes(marks, mark -> mark.mark().bytes()))
                .param("persons", uuids(marks, mark -> mark.person().value()))
                .update();
    }

    private byte @Nullable [] sealedNip(NewDebtor debtor) {
        return debtor.nip() == null
                ? null
                : vault.seal(DataClass.IDENTIFIER, debtor.nip().digits());
    }

    private byte @Nullable [] sealedPesel(NewDebtor debtor) {
        return debtor.pesel() == null
                ? null
                : vault.seal(DataClass.IDENTIFIER, debtor.pesel().digits());
    }

    private byte @Nullable [] sealedBirthDate(NewDebtor debtor) {
        return debtor.birthDate() == null
                ? null
                : vault.seal(DataClass.IDENTIFIER, debtor.birthDate().toString());
    }

    private byte @Nullable [] sealedAddress(NewDebtor debtor) {
        return debtor.address() == null
                ? null
                : vault.seal(DataClass.CONTACT, debtor.address().stored());
    }

    private byte @Nullable [] sealedReference(NewDebtor debtor, Marks marks) {
        return marks.reference() == null ? null : vault.seal(DataClass.IDENTIFIER, debtor.reference());
    }

    private static byte @Nullable [] bytesOf(@Nullable Fingerprint mark) {
        return mark == null ? null : mark.bytes();
    }

    private static SqlArrayValue contacts(Collection<Marks> marks) {
        return new SqlArrayValue("bytea", (Object[]) marks.stream()
                .flatMap(each -> each.contactPoints().values().stream())
                .map(Fingerprint::bytes)
                .toArray(byte[][]::new));
    }

    private static SqlArrayValue fingerprints(
            Collection<Marks> marks, Function<Marks, @Nullable Fingerprint> fingerprint) {
        var present = new ArrayList<byte[]>();
        for (Marks each : marks) {
            @Nullable Fingerprint mark = fingerprint.apply(each);
            if (mark != null) {
                present.add(mark.bytes());
            }
        }
        return new SqlArrayValue("bytea", (Object[]) present.toArray(byte[][]::new));
    }

    private static <T> SqlArrayValue uuids(List<T> rows, Function<T, UUID> value) {
        return new SqlArrayValue("uuid", rows.stream().map(value).toArray());
    }

    private static <T> SqlArrayValue texts(List<T> rows, Function<T, String> value) {
        return new SqlArrayValue("text", (Object[]) rows.stream().map(value).toArray(String[]::new));
    }

    private static <T> SqlArrayValue bytes(List<T> rows, Function<T, byte @Nullable []> value) {
        var values = new ArrayList<byte @Nullable []>();
        rows.forEach(row -> values.add(value.apply(row)));
        return new SqlArrayValue("bytea", (Object[]) values.toArray(byte[][]::new));
    }
}
