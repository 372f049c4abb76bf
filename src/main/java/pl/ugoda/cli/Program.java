package pl.ugoda.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import pl.ugoda.platform.StartRefused;

/** The program as its caller sees it: a command with its arguments in, an exit code out. */
public final class Program {
    /** Everything asked for was done. */
    public static final int DONE = 0;

    /** Some inputs were refused, each of them named; the others were answered. */
    public static final int REFUSED = 1;

    /** The call itself makes no sense: unknown option, missing file, contradiction. */
    public static final int BAD_USAGE = 2;

    private final Server server;
    private final Console console;

    private Program(Server server, Console console) {
        this.server = server;
        this.console = console;
    }

    /** Runs one command. A started server lives on after this returns. */
    public static int run(Server server, String... args) {
        // Not the locale's charset: all our text is UTF-8, also in a bare container without a locale.
        var out = new PrintWriter(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        var err = new PrintWriter(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        return run(server, new Console(out, err), args);
    }

    static int run(Server server, Console console, String... args) {
        return new Program(server, console).execute(args);
    }

    /** Every command of the program: a new one is a class beside this one and a line here. */
    private List<Callable<Integer>> commands() {
        return List.of(
                new ServeCommand(server),
                new DemoCommand(server),
                new InvoiceCommand(console),
                new StatementCommand(console),
                new InterestCommand(console),
                new ReplayCommand(server, console),
                new BenchCommand(server, console),
                new AuditCommand(server, console));
    }

    private int execute(String... args) {
        CommandLine line = new CommandLine(new RootCommand(server));
        for (Callable<Integer> command : commands()) {
            line.addSubcommand(command);
        }
        // A reader of one command's help is told what its exit codes mean, as the reader of the program's is.
        for (CommandLine command : line.getSubcommands().values()) {
            var usage = command.getCommandSpec().usageMessage();
            usage.exitCodeListHeading(line.getCommandSpec().usageMessage().exitCodeListHeading());
            usage.exitCodeList(line.getCommandSpec().usageMessage().exitCodeList());
        }
        int exitCode = line.setOut(console.out())
                .setErr(console.err())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(Program::explain)
                .execute(args);
        console.out().flush();
        console.err().flush();
        return exitCode;
    }

    private static int explain(Exception failure, CommandLine command, CommandLine.ParseResult parsed)
            throws Exception {
        if (failure instanceof BadUsage) {
            command.getErr().println(failure.getMessage());
            command.getErr().println("Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
            return BAD_USAGE;
        }
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof StartRefused refused) {
                command.getErr().println(refused.words());
                return REFUSED;
            }
        }
        if (failure instanceof NotStarted) {
            return REFUSED;
        }
        throw failure; // a bug or a broken machine: picocli prints it and exits with 1
    }
}
