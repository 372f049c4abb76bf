package pl.ugoda.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;

/** Runs the program as a shell would and remembers what it printed and which servers it started. */
class CommandLineDriver {
    final List<String> started = new ArrayList<>();
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    int run(String... args) {
        var console = new Console(new PrintWriter(out), new PrintWriter(err));
        return Program.run((mode, settings) -> started.add(mode + " " + settings), console, args);
    }

    String out() {
        return out.toString();
    }

    String err() {
        return err.toString();
    }
}
