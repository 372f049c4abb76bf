package pl.ugoda.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Unmatched;

@Command(
        name = "serve",
        description = "Start the server. Without settings: embedded PostgreSQL in ./data.",
        footer = Settings.HELP)
class ServeCommand implements Callable<Integer> {
    private final Server server;

    @Unmatched
    List<String> settings = new ArrayList<>();

    ServeCommand(Server server) {
        this.server = server;
    }

    @Override
    public Integer call() {
        server.start(Server.Mode.PRODUCT, Settings.checked(settings));
        return Program.DONE;
    }
}
