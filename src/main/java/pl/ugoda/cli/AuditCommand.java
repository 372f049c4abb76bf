package pl.ugoda.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Unmatched;
import pl.ugoda.audit.Finding;
import pl.ugoda.audit.Verification;
import pl.ugoda.kernel.OrganizationId;
import pl.ugoda.platform.OrganizationDirectory;

@Command(
        name = "audit",
        description = "Check that the log of what was done is whole and unchanged.",
        footer = Settings.HELP)
class AuditCommand implements Callable<Integer> {
    private final Server server;
    private final Console console;

    @Parameters(
            arity = "1",
            paramLabel = "verify",
            description = "Recompute the chain of every organization and compare it with the exported roots.")
    String what = "";

    @Unmatched
    List<String> settings = new ArrayList<>();

    AuditCommand(Server server, Console console) {
        this.server = server;
        this.console = console;
    }

    @Override
    public Integer call() {
        if (!what.equals("verify")) {
            throw new BadUsage("The log can be verified: audit verify");
        }
        try (Server.Installation installation = server.openToRead(Settings.checked(settings))) {
            var verification = installation.module(Verification.class);
            var organizations = installation.module(OrganizationDirectory.class).organizations();
            boolean sound = true;
            for (OrganizationId organization : Stream.concat(
                            Stream.of(OrganizationId.INSTALLATION), organizations.stream())
                    .toList()) {
                sound &= tell(verification.verify(organization));
            }
            return sound ? Program.DONE : Program.REFUSED;
        }
    }

    private boolean tell(Verification.Report report) {
        String whose = report.organization().equals(OrganizationId.INSTALLATION)
                ? "The installation itself"
                : "Organization " + report.organization();
        console.println("%s: %d entries in %d blocks, %s."
                .formatted(
                        whose,
                        report.entries() - report.unsealed(),
                        report.blocks(),
                        report.sound() ? "sound" : "NOT SOUND"));
        report.unsealedSince()
                .ifPresent(since -> console.println(
                        "  %d entries wait for a seal, the oldest since %s.".formatted(report.unsealed(), since)));
        if (report.roots() == 0 && report.blocks() > 0) {
            console.println("  There is no exported root to compare it with: a cut tail would go unnoticed.");
        }
        for (Finding finding : report.findings()) {
            console.println("  " + finding.sentence());
        }
        return report.sound();
    }
}
