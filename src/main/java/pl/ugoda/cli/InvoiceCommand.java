package pl.ugoda.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import pl.ugoda.intake.ksef.Invoice;
import pl.ugoda.intake.ksef.InvoiceParty;
import pl.ugoda.intake.ksef.InvoiceReader;
import pl.ugoda.intake.ksef.InvoiceReading;
import pl.ugoda.intake.ksef.ReadOnlyReason;

@Command(name = "invoice", description = "Tell what invoice files (KSeF, forms FA(2) and FA(3)) mean to us.")
class InvoiceCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "One structured invoice (XML) each.")
    List<Path> files = new ArrayList<>();

    @Option(names = "--json", description = "Print one JSON array, one object per file.")
    boolean json;

    InvoiceCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        List<Map<String, @Nullable Object>> answers = new ArrayList<>();
        boolean refused = false;
        for (Path file : files) {
            Map<String, @Nullable Object> answer = answer(file);
            refused |= answer.containsKey("error");
            answers.add(answer);
        }
        if (json) {
            console.json(answers);
        } else {
            answers.forEach(this::print);
        }
        return refused ? Program.REFUSED : Program.DONE;
    }

    private static Map<String, @Nullable Object> answer(Path file) {
        try (InputStream content = Files.newInputStream(file)) {
            // One byte more than is read at most: enough for the reader to see that the file is too large.
            byte[] bytes = content.readNBytes(InvoiceReader.mostBytes() + 1);
            return switch (InvoiceReader.read(String.valueOf(file.getFileName()), bytes)) {
                case InvoiceReading.Read(var invoice) -> read(file, invoice);
                case InvoiceReading.Unreadable(var problem) ->
                    Json.object("file", file.toString(), "error", problem.sentence());
            };
        } catch (IOException unreadable) {
            return Json.object("file", file.toString(), "error", InputFile.whyNot(file, unreadable));
        }
    }

    private static Map<String, @Nullable Object> read(Path file, Invoice invoice) {
        return Json.object(
                "file", file.toString(),
                "format", invoice.form(),
                "number", invoice.number(),
                "ksefNumber", invoice.ksefNumber(),
                "kind", invoice.kind().name(),
                "issueDate", invoice.issuedOn(),
                "saleDate", invoice.soldOn(),
                "dueDate", invoice.due().orElse(null),
                "currency", invoice.gross().currency().getCurrencyCode(),
                "gross", invoice.gross(),
                "alreadyPaid", invoice.alreadyPaid(),
                "amountDue", invoice.amountDue(),
                "seller",
                        Json.object(
                                "nip",
                                invoice.seller().nip(),
                                "name",
                                invoice.seller().name()),
                "buyer", buyer(invoice.buyer()),
                "bankAccount", invoice.bankAccount(),
                "corrects", invoice.corrects(),
                "booked", invoice.readOnly().map(ReadOnlyReason::sentence).orElse("claim"));
    }

    private static Map<String, @Nullable Object> buyer(InvoiceParty buyer) {
        return Json.object(
                "nip", buyer.nip(),
                "name", buyer.name(),
                "email", buyer.email(),
                "phone", buyer.phone(),
                "address", buyer.address());
    }

    private void print(Map<String, @Nullable Object> answer) {
        if (answer.containsKey("error")) {
            console.remark(answer.get("file") + ": " + answer.get("error"));
            return;
        }
        console.println("%s: %s %s of %s, %s due %s, %s"
                .formatted(
                        answer.get("file"),
                        answer.get("kind"),
                        answer.get("number"),
                        answer.get("issueDate"),
                        answer.get("amountDue"),
                        answer.get("dueDate") == null ? "without a date" : "on " + answer.get("dueDate"),
                        answer.get("booked")));
    }
}
