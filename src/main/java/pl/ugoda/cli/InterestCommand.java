package pl.ugoda.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "interest",
        description = "Statutory interest of a debt, period by period, with payments divided by art. 451 KC.",
        sortOptions = false,
        footer = {
            "%nRegimes: late (art. 481 KC), trade, trade-health, capital, max-late, capital-max,",
            "contract:RATE (percent a year, each day at most the maximum of that day).",
            "Columns of --file: id,regime,principal,due,as_of,payments"
        })
class InterestCommand implements Callable<Integer> {
    private final Console console;

    @Option(names = "--regime", paramLabel = "R", description = "The law under which interest runs.")
    @Nullable
    String regime;

    @Option(names = "--principal", paramLabel = "AMOUNT", description = "The sum owed, such as 1000.00 (PLN).")
    @Nullable
    String principal;

    @Option(names = "--due", paramLabel = "DAY", description = "The agreed day of payment, such as 2026-03-31.")
    @Nullable
    String due;

    @Option(names = "--as-of", paramLabel = "DAY", description = "The last day that counts.")
    @Nullable
    String asOf;

    @Option(
            names = "--payment",
            paramLabel = "DAY:AMOUNT[:principal]",
            description = "A payment received; may be repeated. Those after --as-of do not count.")
    List<String> payments = new ArrayList<>();

    @Option(names = "--file", paramLabel = "CSV", description = "Many debts at once, one per row.")
    @Nullable
    Path file;

    @Option(names = "--json", description = "Print JSON.")
    boolean json;

    InterestCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        return file == null ? one() : many(file);
    }

    private int one() {
        InterestCase asked;
        try {
            asked = InterestCase.parse(
                    null,
                    given("--regime", regime),
                    given("--principal", principal),
                    given("--due", due),
                    given("--as-of", asOf),
                    payments.stream());
        } catch (Refused nonsense) {
            throw new BadUsage(nonsense.why());
        }
        try {
            InterestAnswer answer = asked.answer();
            if (json) {
                console.json(answer.json());
            } else {
                answer.lines().forEach(console::println);
            }
            return Program.DONE;
        } catch (Refused refused) {
            console.remark(refused.why());
            return Program.REFUSED;
        }
    }

    private int many(Path csv) {
        if (Stream.of(regime, principal, due, asOf).anyMatch(option -> option != null) || !payments.isEmpty()) {
            throw new BadUsage("--file stands alone: its rows say regime, principal, days and payments");
        }
        int exitCode = Program.DONE;
        var answers = new ArrayList<Map<String, @Nullable Object>>();
        for (CsvFile.Row row : CsvFile.read(csv, "regime", "principal", "due", "as_of")) {
            String id = row.get("id").isEmpty() ? row.name() : row.get("id");
            try {
                InterestAnswer answer = parse(id, row).answer();
                if (json) {
                    answers.add(answer.json());
                } else {
                    answer.lines().forEach(console::println);
                }
            } catch (Refused refused) {
                console.remark(id + ": " + refused.why());
                answers.add(Json.object("id", id, "error", refused.why()));
                exitCode = Program.REFUSED;
            }
        }
        if (json) {
            console.json(answers);
        }
        return exitCode;
    }

    private static InterestCase parse(String id, CsvFile.Row row) {
        String payments = row.get("payments");
        return InterestCase.parse(
                id,
                row.required("regime"),
                row.required("principal"),
                row.required("due"),
                row.required("as_of"),
                payments.isEmpty() ? Stream.of() : Stream.of(payments.split(";")));
    }

    private static String given(String option, @Nullable String value) {
        if (value == null) {
            throw new BadUsage("Missing option: '" + option + "' (or --file)");
        }
        return value;
    }
}
