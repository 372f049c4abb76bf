package pl.ugoda.payments.statement;

import java.util.List;
import java.util.Optional;
import pl.ugoda.payments.statement.StatementProblem.Kind;

/**
 * Reads the bytes of a bank statement. Never throws on what a file contains: whatever cannot be read is named with its line.
 */
public final class StatementReader {
    /** Larger than the year of a busy account; a bigger file is refused before its text is touched. */
    public static final int MOST_BYTES = 32 * 1024 * 1024;

    private StatementReader() {}

    /** What the file says. The same bytes always give the same answer. */
    public static StatementFile read(byte[] bytes) {
        if (bytes.length > MOST_BYTES) {
            return refused(Kind.TOO_LARGE, bytes.length / (1024 * 1024) + " MiB");
        }
        StatementText decoded = StatementText.of(bytes);
        String text = decoded.text();
        if (text.isBlank()) {
            return refused(Kind.EMPTY, "");
        }
        if (Mt940Fields.looksLikeMt940(text)) {
            return readMt940(decoded);
        }
        Optional<String> other = OtherFormats.named(text);
        return other.map(name -> refused(Kind.NOT_SUPPORTED_YET, name))
                .orElseGet(() -> refused(Kind.NOT_A_STATEMENT, ""));
    }

    private static StatementFile readMt940(StatementText decoded) {
        Mt940Fields fields = Mt940Fields.of(decoded.text());
        if (fields.tooMany()) {
            return refused(Kind.TOO_MANY_LINES, String.valueOf(Mt940Fields.MOST_LINES));
        }
        Mt940Assembler assembler = new Mt940Assembler();
        fields.fields().forEach(assembler::accept);
        List<BankStatement> statements = assembler.finish();
        if (statements.isEmpty()) {
            return refused(Kind.NO_ENTRIES_AND_NO_BALANCE, "");
        }
        return new StatementFile.Read(
                statements.getFirst().format(), decoded.encoding(), statements, assembler.problems());
    }

    private static StatementFile refused(Kind kind, String excerpt) {
        return new StatementFile.Refused(new StatementProblem(kind == Kind.EMPTY ? 0 : 1, kind, excerpt));
    }
}
