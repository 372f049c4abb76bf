package pl.ugoda.portal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import pl.ugoda.audit.Audit;
import pl.ugoda.audit.Deed;
import pl.ugoda.kernel.Actor;
import pl.ugoda.kernel.CurrentActor;
import pl.ugoda.messaging.OneTimeCodes;
import pl.ugoda.messaging.PortalLink;
import pl.ugoda.parties.Creditor;
import pl.ugoda.portal.view.Question;

/** From a link to a visit: one question, five tries, or "this is not me". */
@Component
class Entrance {
    private final BehindLinks links;
    private final WhoIsExpected who;
    private final Guesses guesses;
    private final OneTimeCodes codes;
    private final Visits visits;
    private final Audit audit;

    Entrance(BehindLinks links, WhoIsExpected who, Guesses guesses, OneTimeCodes codes, Visits visits, Audit audit) {
        this.links = links;
        this.who = who;
        this.guesses = guesses;
        this.codes = codes;
        this.visits = visits;
        this.audit = audit;
    }

    /** What stands behind a link, without having used anything up. */
    sealed interface Look {
        /** Unknown or ended: the same to a stranger. */
        record Gone() implements Look {}

        /** @param who to turn to when the questions are not enough */
        record Closed(Creditor who, Why why) implements Look {
            enum Why {
                TOO_MANY_TRIES,
                NOTHING_TO_ASK,
                /** Somebody there said that it is not them. */
                NOT_THEM
            }
        }

        record Asks(Expected expected, List<Question> questions, int triesLeft) implements Look {}
    }

    sealed interface Passage {
        record Gone() implements Passage {}

        record Closed() implements Passage {}

        record Wrong() implements Passage {}

        /** Nothing of this kind is asked any more or yet, so nothing could be right: it counts as no try. */
        record NotAsked() implements Passage {}

        record Passed(Token token) implements Passage {}
    }

    Look look(String code) {
        return links.at(code, link -> {
                    Expected expected = who.of(link);
                    Tries made = guesses.of(link);
                    List<Question> questions = expected.ladder().questions(made.here());
                    Optional<Look.Closed.Why> closed = closed(expected, made, questions);
                    return closed.isPresent()
                            ? new Look.Closed(expected.creditor(), closed.get())
                            : new Look.Asks(expected, questions, made.left());
                })
                .orElseGet(Look.Gone::new);
    }

    private static Optional<Look.Closed.Why> closed(Expected expected, Tries made, List<Question> questions) {
        if (expected.notThem()) {
            return Optional.of(Look.Closed.Why.NOT_THEM);
        }
        if (made.locked()) {
            return Optional.of(Look.Closed.Why.TOO_MANY_TRIES);
        }
        return questions.isEmpty() ? Optional.of(Look.Closed.Why.NOTHING_TO_ASK) : Optional.empty();
    }

    Passage answer(String code, Answer answer) {
        return links.at(code, link -> judge(link, answer)).orElseGet(Passage.Gone::new);
    }

    private Passage judge(PortalLink link, Answer answer) {
        Expected expected = who.of(link);
        Tries made = guesses.one(link);
        if (made.locked() || expected.notThem()) {
            return new Passage.Closed();
        }
        if (!expected.ladder().questions(made.here()).contains(answer.question())) {
            return new Passage.NotAsked();
        }
        return switch (judged(expected, answer)) {
            case OneTimeCodes.Judged.NoneIsOut() -> new Passage.NotAsked();
            case OneTimeCodes.Judged.Wrong() -> guesses.wrong(link, made) ? new Passage.Closed() : new Passage.Wrong();
            case OneTimeCodes.Judged.Right() -> enter(link, expected, answer);
        };
    }

    private OneTimeCodes.Judged judged(Expected expected, Answer answer) {
        if (answer instanceof Answer.OneTimeCode(var digits)) {
            return codes.judge(expected.link(), digits);
        }
        return expected.ladder().agrees(answer) ? new OneTimeCodes.Judged.Right() : new OneTimeCodes.Judged.Wrong();
    }

    private Passage enter(PortalLink link, Expected expected, Answer answer) {
        guesses.forget(link);
        return CurrentActor.call(new Actor.Owing(link.debtor()), () -> {
            links.passed(link, expected);
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

    /** This person is not looked for at this address or number any more, and whoever came in through it is out. */
    Optional<Expected> notMe(String code) {
        return links.at(code, link -> {
            Expected expected = who.of(link);
            who.wrongPerson(expected);
            visits.endThrough(expected.contactPoint().id());
            return expected;
        });
    }
}
