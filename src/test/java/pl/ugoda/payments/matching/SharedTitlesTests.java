package pl.ugoda.payments.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import pl.ugoda.kernel.CaseId;
import pl.ugoda.kernel.ClaimId;
import pl.ugoda.kernel.Money;
import pl.ugoda.kernel.Nip;
import pl.ugoda.payments.matching.CaseDetails.Item;
import pl.ugoda.payments.matching.Match.Decision;

/** The labelled titles that lie beside the project: whatever is booked without a person must be right. */
@EnabledIf("present")
class SharedTitlesTests {
    private final Map<String, CaseId> cases = new HashMap<>();
    private final Map<ClaimId, String> numbers = new HashMap<>();
    private final Map<CaseId, CaseDetails> details = new HashMap<>();
    private final Matching matching;

    SharedTitlesTests() throws IOException {
        Map<CaseId, OpenCase> open = new HashMap<>();
        for (CSVRecord row : rows("claims.csv")) {
            CaseId id = cases.computeIfAbsent(row.get("case_number"), _ -> CaseId.next());
            ClaimId claim = ClaimId.next();
            numbers.put(claim, row.get("invoice_number"));
            OpenCase before = open.get(id);
            List<OpenCase.Numbered> claims = new ArrayList<>(before == null ? List.of() : before.claims());
            claims.add(new OpenCase.Numbered(claim, row.get("invoice_number")));
            open.put(
                    id,
                    new OpenCase(
                            id,
                            row.get("case_number"),
                            row.get("virtual_account"),
                            Set.of(row.get("debtor_account")),
                            claims));
            Money gross = Money.exactly(new BigDecimal(row.get("gross")), Money.PLN);
            List<Item> items =
                    new ArrayList<>(details.containsKey(id) ? details.get(id).items() : List.of());
            LocalDate due = LocalDate.parse(row.get("issue_date")).plusDays(14);
            items.add(new Item(claim, row.get("invoice_number"), due, gross, gross));
            details.put(
                    id,
                    new CaseDetails(
                            row.get("debtor_name"),
                            Nip.parse(row.get("debtor_nip")).orElse(null),
                            items));
        }
        matching = Matching.over(open.values());
    }

    static boolean present() {
        return folder().isPresent();
    }

    private static Optional<Path> folder() {
        return Stream.of("../shared/samples/bank", "../../shared/samples/bank")
                .map(Path::of)
                .filter(Files::isDirectory)
                .findFirst();
    }

    private static List<CSVRecord> rows(String file) throws IOException {
        try (CSVParser parser = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(Files.newBufferedReader(folder().orElseThrow().resolve(file)))) {
            return parser.getRecords();
        }
    }

    @Test
    void nothingWrongIsBookedWithoutAPersonAndMostIsBooked() throws IOException {
        List<String> misses = new ArrayList<>();
        int autos = 0;
        int booked = 0;
        for (CSVRecord row : rows("titles.csv")) {
            if (row.get("amount").startsWith("-")) {
                continue;
            }
            Match match = match(row);
            boolean auto = row.get("expected_decision").startsWith("auto");
            autos += auto ? 1 : 0;
            if (match.decision() == Decision.BOOK) {
                booked++;
                assertThat(auto).as(row.get("title")).isTrue();
                assertThat(invoices(match)).as(row.get("title")).isEqualTo(expected(row));
            } else if (auto) {
                misses.add(row.get("category") + ": " + row.get("title") + " " + match.proposals());
            }
        }
        // Instalments of an agreement and part numbers come with the issue on money.
        assertThat(misses).as("%s of %s", booked, autos).allMatch(miss -> miss.startsWith("instalment"));
    }

    private Match match(CSVRecord row) {
        Transfer transfer = new Transfer(
                Money.exactly(new BigDecimal(row.get("amount")), Money.PLN),
                row.get("title"),
                row.get("payer"),
                row.get("payer_account"),
                row.get("credited_account"));
        Map<CaseId, CaseDetails> wanted = new HashMap<>(details);
        wanted.keySet().retainAll(matching.candidates(transfer));
        return matching.match(transfer, wanted);
    }

    private Set<String> invoices(Match match) {
        return match.best().orElseThrow().allocations().stream()
                .map(allocation -> numbers.get(allocation.claim()))
                .collect(Collectors.toSet());
    }

    private static Set<String> expected(CSVRecord row) {
        return new HashSet<>(Arrays.asList(row.get("expected_invoices").split("\\|")));
    }
}
