package pl.ugoda.console;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import pl.ugoda.compliance.Hold;
import pl.ugoda.compliance.Holds;
import pl.ugoda.kernel.CaseId;
import pl.ugoda.strategy.BarredCases;
import pl.ugoda.web.Pill;

/** Which open cases do not just wait for their money: those stand apart, in the list and on Dziś. */
@Component
class Standings {
    private final Holds holds;
    private final BarredCases barred;

    Standings(Holds holds, BarredCases barred) {
        this.holds = holds;
        this.barred = barred;
    }

    /** Why a case stands apart. */
    enum Apart {
        PROMISE,
        /** Disputes, complaints, hard times. */
        CARE,
        /** Death, insolvency, a representative, a wrong person, somebody at work. */
        HOLD,
        /** Nothing in it may be asked for any more. */
        BARRED
    }

    /** Each case that stands apart, once: what asks for silence goes before limitation, as its pill does. */
    record Now(Map<Apart, Set<CaseId>> cases) {
        static final Now NOTHING_APART = new Now(Map.of());

        Set<CaseId> of(Apart why) {
            return cases.getOrDefault(why, Set.of());
        }

        Set<CaseId> all() {
            Set<CaseId> all = new HashSet<>();
            cases.values().forEach(all::addAll);
            return all;
        }
    }

    Now now(LocalDate today) {
        Map<Apart, Set<CaseId>> cases = new EnumMap<>(Apart.class);
        Set<CaseId> silent = new HashSet<>();
        holds.everywhere()
                .forEach((file, reasons) -> CaseStatus.silence(reasons)
                        .flatMap(Standings::apart)
                        .ifPresent(why -> {
                            silent.add(file);
                            cases.computeIfAbsent(why, _ -> new HashSet<>()).add(file);
                        }));
        Set<CaseId> left = new HashSet<>(barred.on(today));
        left.removeAll(silent);
        cases.put(Apart.BARRED, left);
        return new Now(cases);
    }

    /** What silences the cases today. */
    Map<CaseId, List<Hold>> silence(Collection<CaseId> files) {
        return holds.active(files);
    }

    private static Optional<Apart> apart(Pill silence) {
        return switch (silence) {
            case DISPUTE, HARDSHIP -> Optional.of(Apart.CARE);
            case ON_HOLD -> Optional.of(Apart.HOLD);
            case PROMISE -> Optional.of(Apart.PROMISE);
            default -> Optional.empty();
        };
    }
}
