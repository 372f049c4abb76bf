package pl.ugoda.cli;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import pl.ugoda.kernel.Language;
import pl.ugoda.payments.statement.BankStatement;
import pl.ugoda.payments.statement.StatementEntry;
import pl.ugoda.payments.statement.StatementFile;
import pl.ugoda.payments.statement.StatementProblem;
import pl.ugoda.payments.statement.StatementReader;
import pl.ugoda.words.Words;

@Command(name = "statement", description = "Show what bank statements say: MT940 in its Polish and foreign dialects.")
class StatementCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Statement files.")
    List<String> files = new ArrayList<>();

    @Option(names = "--json", description = "Print one JSON array with an object per statement.")
    boolean json;

    private boolean refused;

    StatementCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        List<Map<String, @Nullable Object>> objects = new ArrayList<>();
        for (String file : files) {
            switch (read(file)) {
                case Outcome.Statements(StatementFile.Read read) -> {
                    remarks(file, read.problems());
                    for (BankStatement statement : read.statements()) {
                        objects.add(object(file, statement));
                        print(file, statement);
                    }
                }
                case Outcome.Refused(String why) -> {
                    refused = true;
                    objects.add(Json.object("file", file, "error", why));
                    console.remark(file + ": " + why);
                }
            }
        }
        if (json) {
            console.json(objects);
        }
        return refused ? Program.REFUSED : Program.DONE;
    }

    private sealed interface Outcome {
        record Statements(StatementFile.Read read) implements Outcome {}

        record Refused(String why) implements Outcome {}
    }

    private static Outcome read(String file) {
        Path path;
        try {
            path = Path.of(file);
        } catch (InvalidPathException noName) {
            return new Outcome.Refused("there is no such file; check its name");
        }
        byte[] bytes;
        try {
            // A file that is too large is not loaded: the reader only needs to see that it is.
            try (var in = Files.newInputStream(path)) {
                bytes = in.readNBytes(StatementReader.MOST_BYTES + 1);
            }
        } catch (IOException unreadable) {
            return new Outcome.Refused(InputFile.whyNot(path, unreadable));
        }
        return switch (StatementReader.read(bytes)) {
            case StatementFile.Read read -> new Outcome.Statements(read);
            case StatementFile.Refused(StatementProblem problem) -> new Outcome.Refused(words(problem));
        };
    }

    private void remarks(String file, List<StatementProblem> problems) {
        for (StatementProblem problem : problems) {
            console.remark(file + ": " + words(problem));
            refused |= problem.kind().losesSomething();
        }
    }

    private static String words(StatementProblem problem) {
        return problem.text(Words.in(Language.EN).plain());
    }

    private static Map<String, @Nullable Object> object(String file, BankStatement statement) {
        return Json.object(
                "file", file,
                "format", statement.format().name(),
                "account", statement.account(),
                "currency", statement.currency(),
                "number", statement.number(),
                "openingBalance", decimal(statement.openingBalance()),
                "closingBalance", decimal(statement.closingBalance()),
                "from", statement.from(),
                "to", statement.to(),
                "balances", statement.balances(),
                "entries",
                        statement.entries().stream()
                                .map(StatementCommand::object)
                                .toList());
    }

    private static Map<String, @Nullable Object> object(StatementEntry entry) {
        return Json.object(
                "bookingDate", entry.bookedOn(),
                "valueDate", entry.valueOn(),
                "amount", decimal(entry.amount()),
                "type", entry.type(),
                "title", entry.particulars().title(),
                "counterpartyName", entry.particulars().counterpartyName(),
                "counterpartyAccount", entry.particulars().counterpartyAccount(),
                "reference", entry.reference(),
                "reversal", entry.reversal());
    }

    private static @Nullable String decimal(@Nullable BigDecimal amount) {
        return amount == null ? null : amount.toPlainString();
    }

    private void print(String file, BankStatement statement) {
        if (json) {
            return;
        }
        console.println("%s: %s %s, account %s, %s"
                .formatted(file, statement.format(), statement.number(), statement.account(), describe(statement)));
        for (StatementEntry entry : statement.entries()) {
            console.println("  %s %14s %s  %s%s"
                    .formatted(
                            entry.bookedOn() == null ? "----------" : entry.bookedOn(),
                            entry.amount().toPlainString(),
                            statement.currency(),
                            entry.particulars().counterpartyName().isEmpty()
                                    ? ""
                                    : entry.particulars().counterpartyName() + ": ",
                            entry.particulars().title() + (entry.reversal() ? " (reversal)" : "")));
        }
    }

    private static String describe(BankStatement statement) {
        Boolean balances = statement.balances();
        return balances == null
                ? "balances not stated"
                : "%s -> %s %s"
                        .formatted(
                                decimal(statement.openingBalance()),
                                decimal(statement.closingBalance()),
                                balances ? "(agrees)" : "(DOES NOT AGREE)");
    }
}
