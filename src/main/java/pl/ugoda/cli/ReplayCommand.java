package pl.ugoda.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.Unmatched;
import pl.ugoda.kernel.CurrentOrganization;
import pl.ugoda.kernel.Language;
import pl.ugoda.kernel.OrganizationId;
import pl.ugoda.platform.OrganizationDirectory;
import pl.ugoda.strategy.DecisionView;
import pl.ugoda.strategy.Finding;
import pl.ugoda.strategy.Replay;
import pl.ugoda.strategy.Wording;
import pl.ugoda.words.Phrases;
import pl.ugoda.words.Words;

@Command(
        name = "replay",
        description = "Make a stored decision again from its own inputs and versions, and compare.",
        footer = Settings.HELP)
class ReplayCommand implements Callable<Integer> {
    private final Server server;
    private final Console console;
    private final Phrases phrases = Words.in(Language.EN).plain();

    @Option(
            names = "--decision",
            required = true,
            paramLabel = "ID",
            converter = DecisionId.class,
            description = "The decision's id.")
    UUID decision = new UUID(0, 0);

    @Unmatched
    List<String> settings = new ArrayList<>();

    /** In plain words where picocli would name the exception. */
    static final class DecisionId implements ITypeConverter<UUID> {
        @Override
        public UUID convert(String typed) {
            try {
                return UUID.fromString(typed);
            } catch (IllegalArgumentException noId) {
                throw new TypeConversionException("'" + typed + "' is not the id of a decision");
            }
        }
    }

    ReplayCommand(Server server, Console console) {
        this.server = server;
        this.console = console;
    }

    @Override
    public Integer call() {
        try (Server.Installation installation = server.openToRead(Settings.checked(settings))) {
            Replay replay = installation.module(Replay.class);
            for (OrganizationId organization :
                    installation.module(OrganizationDirectory.class).organizations()) {
                Replay.Outcome outcome = CurrentOrganization.call(organization, () -> replay.of(decision));
                if (!(outcome instanceof Replay.Outcome.NoSuchDecision)) {
                    return tell(outcome);
                }
            }
            return tell(new Replay.Outcome.NoSuchDecision());
        }
    }

    private int tell(Replay.Outcome outcome) {
        return switch (outcome) {
            case Replay.Outcome.Same(var view) -> {
                tell(view);
                view.findings().forEach(this::tell);
                console.println("Replayed: the same decision for the same reasons.");
                yield Program.DONE;
            }
            case Replay.Outcome.Different(var view, var digestBroken, var again, var findings) -> {
                tell(view);
                if (digestBroken) {
                    console.remark("The stored row is not the one that was sealed: something in it was changed.");
                }
                if (!again.equals(view.decision())) {
                    console.remark("Its inputs lead to another decision: " + Wording.of(again, phrases));
                } else if (!findings.equals(view.findings())) {
                    console.remark("Its inputs lead to the same decision for other reasons.");
                }
                findings.stream()
                        .filter(finding -> !view.findings().contains(finding))
                        .forEach(this::tell);
                yield Program.REFUSED;
            }
            case Replay.Outcome.VersionMissing(var view) -> {
                console.remark("Strategy %s %d is not in the database; it is incomplete."
                        .formatted(view.strategy(), view.strategyVersion()));
                yield Program.REFUSED;
            }
            case Replay.Outcome.NoSuchDecision() -> {
                console.remark("There is no decision " + decision + ".");
                yield Program.REFUSED;
            }
        };
    }

    private void tell(DecisionView view) {
        console.println("%s, case %s: %s (strategy %s %d, contact policy %s, rates verified until %s)"
                .formatted(
                        view.decidedOn(),
                        view.caseId(),
                        Wording.of(view.decision(), phrases),
                        view.strategy(),
                        view.strategyVersion(),
                        view.policy(),
                        view.rates()));
    }

    private void tell(Finding finding) {
        console.println("  " + Wording.of(finding, phrases));
    }
}
