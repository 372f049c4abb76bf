package pl.ugoda.claims;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pl.ugoda.audit.Audit;
import pl.ugoda.claims.CaseRepository.Figures;
import pl.ugoda.claims.CaseRepository.Parties;
import pl.ugoda.claims.ClaimRepository.Placed;
import pl.ugoda.kernel.CaseId;
import pl.ugoda.kernel.ClaimId;
import pl.ugoda.kernel.CreditorId;
import pl.ugoda.kernel.CurrentOrganization;
import pl.ugoda.kernel.TimeOrderedId;
import pl.ugoda.ledger.DebtTerms;
import pl.ugoda.ledger.Ledger;
import pl.ugoda.ledger.NewDebt;

/** Registers what is owed and finds it again. */
@Service
@Transactional(readOnly = true)
public class Claims {
    private final ClaimRepository claims;
    private final CaseOpening opening;
    private final RunningTerms terms;
    private final Ledger ledger;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Claims(
            ClaimRepository claims,
            CaseOpening opening,
            RunningTerms terms,
            Ledger ledger,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.claims = claims;
        this.opening = opening;
        this.terms = terms;
        this.ledger = ledger;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Registers a batch (about a thousand at a time is fastest) in one transaction: new claims join the open case of their creditor
     * and debtor, or open one, and stand in the ledger. Registering the same again changes nothing.
     *
     * @return one answer for each, in the same order
     */
    @Transactional
    public List<Registered> register(List<NewClaim> batch) {
        claims.lockForRegistration();
        Registration registration = new Registration();
        batch.stream()
                .collect(Collectors.groupingBy(
                        NewClaim::creditor, Collectors.mapping(NewClaim::externalKey, Collectors.toSet())))
                .forEach((creditor, keys) -> registration.knows(creditor, claims.known(creditor, keys)));
        List<NewClaim> fresh = registration.fresh(batch);
        if (!fresh.isEmpty()) {
            registration.placed(add(fresh));
        }
        return batch.stream().map(registration::answer).toList();
    }

    private List<Placed> add(List<NewClaim> fresh) {
        CaseOpening.Places places = opening.openFor(
                fresh.stream().collect(Collectors.toMap(Claims::parties, Claims::figures, Figures::plus)),
                LocalDate.now(clock));
        List<Placed> placed = fresh.stream()
                .map(claim ->
                        new Placed(claim, Objects.requireNonNull(places.of().get(parties(claim)))))
                .toList();
        claims.add(placed, clock.instant());
        Set<CaseId> touched = placed.stream().map(Placed::file).collect(Collectors.toSet());
        opening.refreshFigures(places.grown());
        ledger.open(fresh.stream().map(Claims::debt).toList());
        UUID batch = TimeOrderedId.next();
        audit.recordBulk("claims.register", batch, placed.size(), digest(fresh));
        events.publishEvent(new ClaimsImported(CurrentOrganization.get(), batch, List.copyOf(touched)));
        return placed;
    }

    /** Which of the keys a creditor has used already: for a preview that changes nothing. */
    public Map<String, KnownClaim> known(CreditorId creditor, Collection<String> externalKeys) {
        return claims.known(creditor, externalKeys).stream()
                .collect(Collectors.toMap(KnownClaim::externalKey, Function.identity()));
    }

    /** Those that exist, by id. */
    public Map<ClaimId, Claim> find(Collection<ClaimId> ids) {
        return terms.with(claims.find(ids)).stream().collect(Collectors.toMap(Claim::id, Function.identity()));
    }

    /** Open and settled, oldest due first. */
    public List<Claim> ofCase(CaseId file) {
        return terms.with(claims.ofCases(List.of(file), false));
    }

    /** The open claims of each case that has any, oldest due first. */
    public Map<CaseId, List<Claim>> open(Collection<CaseId> files) {
        return terms.with(claims.ofCases(files, true)).stream().collect(Collectors.groupingBy(Claim::file));
    }

    /**
     * Of the open claims of each case those that may be asked for today: of a consumer not the time-barred ones. A case without any
     * is absent.
     */
    public Map<CaseId, List<Claim>> demandable(Collection<CaseId> files) {
        return demandable(terms.with(claims.ofCases(files, true))).stream().collect(Collectors.groupingBy(Claim::file));
    }

    /** The same of open claims that were read already. */
    public List<Claim> demandable(List<Claim> open) {
        return terms.demandable(open, LocalDate.now(clock));
    }

    /**
     * Until when the open claims of each case can be enforced. What is safe on the day without any acknowledgment is told without
     * it: its true end may be later still.
     */
    public Map<CaseId, Map<ClaimId, Limitation>> limitations(Collection<CaseId> files, LocalDate today) {
        return terms.of(files, today);
    }

    /** Claims of this invoice number, of any creditor; case and blanks do not matter. */
    public List<Claim> byInvoiceNumber(String number, int limit) {
        return terms.with(claims.withInvoice(number, limit));
    }

    private static Parties parties(NewClaim claim) {
        return new Parties(claim.creditor(), claim.debtor());
    }

    private static Figures figures(NewClaim claim) {
        return new Figures(1, claim.amount().minor(), claim.due());
    }

    private static NewDebt debt(NewClaim claim) {
        return new NewDebt(
                claim.id(),
                DebtTerms.inZloty(claim.due(), claim.regime()),
                claim.amount(),
                claim.issuedOn(),
                claim.id().value());
    }

    // In the order of the batch: whoever has the rows can compute it again.
    private static byte[] digest(List<NewClaim> fresh) {
        return ContentHash.of(fresh.stream()
                        .flatMap(claim -> Stream.of(claim.id(), claim.content().hex()))
                        .toArray())
                .bytes();
    }
}
