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
        return Program.run(new Noted(), console, args);
    }

    String out() {
        return out.toString();
    }

    String err() {
        return err.toString();
    }

    /** Starts nothing, and remembers what it was asked for. */
    private final class Noted implements Server {
        @Override
        public void start(Mode mode, List<String> settings) {
            started.add(mode + " " + settings);
        }

        @Override
        public Installation open(List<String> settings) {
            throw new UnsupportedOperationException("no command of these tests needs a database");
        }

        @Override
        public Installation openToRead(List<String> settings) {
            return open(settings);
        }
    }
}
