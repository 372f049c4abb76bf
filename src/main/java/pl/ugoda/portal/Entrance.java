package pl.ugoda.portal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import pl.ugoda.audit.Audit;
import pl.ugoda.audit.Deed;
import pl.ugoda.kernel.Actor;
import pl.ugoda.kernel.CurrentActor;
import pl.ugoda.kernel.CurrentOrganization;
import pl.ugoda.messaging.Links;
import pl.ugoda.messaging.PortalLink;
import pl.ugoda.parties.Creditor;
import pl.ugoda.portal.EntranceRepository.Tries;
import pl.ugoda.portal.view.Question;

/** From a link to a visit: one question, five tries, or "this is not me". */
@Component
class Entrance {
    private final Links links;
    private final WhoIsExpected who;
    private final EntranceRepository tries;
    private final Visits visits;
    private final Audit audit;
    private final TransactionOperations transaction;
    private final Clock clock;

    Entrance(
            Links links,
            WhoIsExpected who,
            EntranceRepository tries,
            Visits visits,
            Audit audit,
            TransactionOperations transaction,
            Clock clock) {
        this.links = links;
        this.who = who;
        this.tries = tries;
        this.visits = visits;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What stands behind a link, without having used anything up. */
    sealed interface Look {
        /** Unknown or ended: the same to a stranger. */
        record Gone() implements Look {}

        /** @param who to turn to when the questions are not enough */
        record Closed(Creditor who, boolean byTries) implements Look {}

        record Asks(Expected expected, List<Question> questions, int triesLeft) implements Look {}
    }

    sealed interface Passage {
        record Gone() implements Passage {}

        record Closed() implements Passage {}

        record Wrong() implements Passage {}

        record Passed(Token token) implements Passage {}
    }

    Look look(String code) {
        return at(code, link -> {
                    Expected expected = who.of(link);
                    Tries made = tries.tries(expected.debtor().id());
                    List<Question> questions = expected.ladder().questions(made.wrong());
                    return made.locked() || questions.isEmpty()
                            ? new Look.Closed(expected.creditor(), made.locked())
                            : new Look.Asks(expected, questions, IdentityLadder.TRIES - made.wrong());
                })
                .orElseGet(Look.Gone::new);
    }

    Passage answer(String code, Answer answer) {
        return at(code, link -> judge(link, answer)).orElseGet(Passage.Gone::new);
    }

    private Passage judge(PortalLink link, Answer answer) {
        Expected expected = who.of(link);
        Tries made = tries.lock(expected.debtor().id());
        if (made.locked()) {
            return new Passage.Closed();
        }
        if (!expected.ladder().agrees(answer)) {
            return wrong(link, expected, made);
        }
        tries.forget(expected.debtor().id());
        return CurrentActor.call(new Actor.Owing(expected.debtor().id()), () -> {
            links.passed(link, expected.debtor().person());
            audit.record(new Deed(
                    "portal.enter",
                    "case",
                    link.caseId().value(),
                    Map.of(
                            "debtor",
                            link.debtor().toString(),
                            "by",
                            answer.getClass().getSimpleName())));
            return new Passage.Passed(visits.begin(expected.visit()));
        });
    }

    private Passage wrong(PortalLink link, Expected expected, Tries made) {
        boolean last = made.wrong() + 1 >= IdentityLadder.TRIES;
        tries.wrong(expected.debtor().id(), last, clock.instant());
        audit.record(new Deed(
                "portal.wrong-answer",
                "debtor",
                link.debtor().value(),
                Map.of(
                        "locked",
                        Boolean.toString(last),
                        "on",
                        LocalDate.now(clock).toString())));
        return last ? new Passage.Closed() : new Passage.Wrong();
    }

    /** Nothing goes to this address or number any more. Whether the link was known makes no difference to the answer. */
    Optional<Creditor> notMe(String code) {
        return at(code, link -> {
            Expected expected = who.of(link);
            who.wrongPerson(expected);
            return expected.creditor();
        });
    }

    private <T> Optional<T> at(String code, Function<PortalLink, @Nullable T> work) {
        return links.portal(code)
                .flatMap(link -> CurrentOrganization.call(
                        link.organization(),
                        () -> CurrentActor.call(
                                new Actor.Automaton("portal"),
                                () -> Optional.ofNullable(transaction.execute(status -> work.apply(link))))));
    }
}
