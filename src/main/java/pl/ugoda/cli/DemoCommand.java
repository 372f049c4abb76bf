package pl.ugoda.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Unmatched;

@Command(
        name = "demo",
        description =
                "Start the server with the sample portfolio, the time machine, and the sandbox phone, mailbox and bank.",
        footer = Settings.HELP)
class DemoCommand implements Callable<Integer> {
    private final Server server;

    @Unmatched
    List<String> settings = new ArrayList<>();

    DemoCommand(Server server) {
        this.server = server;
    }

    @Override
    public Integer call() {
        server.start(Server.Mode.DEMO, Settings.checked(settings));
        return Program.DONE;
    }
}
