package pl.ugoda.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

@Command(
        name = "ugoda",
        description = "Humane debt collection. Without a command: serve.",
        versionProvider = Version.class,
        synopsisSubcommandLabel = "[COMMAND]",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "1:some inputs were refused, each of them named", "2:bad usage"})
class RootCommand implements Callable<Integer> {
    private final Server server;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "Show this help and exit.")
    boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "Show the version and exit.")
    boolean version;

    RootCommand(Server server) {
        this.server = server;
    }

    @Override
    public Integer call() {
        server.start(Server.Mode.PRODUCT, List.of());
        return Program.DONE;
    }
}
