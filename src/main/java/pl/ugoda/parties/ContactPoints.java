package pl.ugoda.parties;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pl.ugoda.audit.Audit;
import pl.ugoda.audit.Deed;
import pl.ugoda.kernel.DebtorId;
import pl.ugoda.vault.Vault;

/** How debtors can be reached, and how sure we are of it. */
@Service
@Transactional
public class ContactPoints {
    private static final int SAME_VALUE_AT_MOST = 100;
    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9-]{0,60}");

    private final ContactPointRepository contactPoints;
    private final Vault vault;
    private final Audit audit;
    private final Clock clock;

    ContactPoints(ContactPointRepository contactPoints, Vault vault, Audit audit, Clock clock) {
        this.contactPoints = contactPoints;
        this.vault = vault;
        this.audit = audit;
        this.clock = clock;
    }

    /** All contact points of each debtor, unusable ones too, e-mail addresses first; every debtor has a list. */
    @Transactional(readOnly = true)
    public Map<DebtorId, List<ContactPoint>> of(Collection<DebtorId> debtors) {
        var found = contactPoints.ofDebtors(debtors).stream().collect(Collectors.groupingBy(ContactPoint::debtor));
        return debtors.stream()
                .distinct()
                .collect(Collectors.toMap(Function.identity(), debtor -> found.getOrDefault(debtor, List.of())));
    }

    @Transactional(readOnly = true)
    public Map<UUID, ContactPoint> find(Collection<UUID> ids) {
        return contactPoints.find(ids).stream().collect(Collectors.toMap(ContactPoint::id, Function.identity()));
    }

    /** Whose address or number this is: several debtors may share one. Text that is neither belongs to nobody. */
    @Transactional(readOnly = true)
    public List<ContactPoint> withValue(Medium medium, String text) {
        return medium.normalize(text)
                .map(value -> contactPoints.withValue(Marks.contactPoint(medium, value, vault), SAME_VALUE_AT_MOST))
                .orElse(List.of());
    }

    /** Those that stopped working since then, the newest first. */
    @Transactional(readOnly = true)
    public List<ContactPoint> unusableSince(Instant since, int limit) {
        return contactPoints.unusableSince(since, limit);
    }

    /** Its reader passed the identity check: from now on it may be told more. Says nothing new about an unusable one. */
    public void confirm(UUID contactPoint) {
        if (contactPoints.confirm(contactPoint, clock.instant())) {
            audit.record(Deed.of("parties.confirm", "contact-point", contactPoint));
        }
    }

    /**
     * Nothing goes there any more.
     *
     * @param why a code such as {@code hard-bounce} or {@code wrong-person}
     */
    public void markUnusable(UUID contactPoint, String why) {
        if (!CODE.matcher(why).matches()) {
            throw new IllegalArgumentException("the reason is a code such as hard-bounce");
        }
        if (contactPoints.markUnusable(contactPoint, why, clock.instant())) {
            audit.record(new Deed("parties.mark-unusable", "contact-point", contactPoint, Map.of("why", why)));
        }
    }
}
