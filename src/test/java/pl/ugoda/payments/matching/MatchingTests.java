package pl.ugoda.payments.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import pl.ugoda.kernel.CaseId;
import pl.ugoda.kernel.ClaimId;
import pl.ugoda.kernel.Money;
import pl.ugoda.payments.matching.CaseDetails.Item;
import pl.ugoda.payments.matching.Match.Decision;
import pl.ugoda.payments.matching.Reason.Kind;

class MatchingTests {
    private static final String BAKERY = "PIEKARNIA KŁOSIK SP. Z O.O.";
    private static final String WORKSHOP = "WARSZTAT ZĘBATKA JAN WZORCOWY";
    private static final String BAKERY_VIRTUAL = "09114000135551230000001000";
    private static final String BAKERY_ACCOUNT = "39249000059683613945563885";

    private final Map<CaseId, CaseDetails> details = new HashMap<>();
    private final List<OpenCase> open = new ArrayList<>();
    private final CaseId bakery = open(
            "UG-2026-00041",
            BAKERY,
            BAKERY_VIRTUAL,
            BAKERY_ACCOUNT,
            Map.of("FV/41/11/2026", "100.00", "FV/42/11/2026", "50.00"));

    MatchingTests() {
        CaseId _ = open("UG-2026-00042", WORKSHOP, "82114000135551230000001001", "", Map.of("210F1163", "1230.00"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FV/41/11/2026",
                "zapłata za fv 41-11-2026",
                "FAKT. 041.11.2026 dziekujemy",
                "Zap�ata faktur© 41\\11\\2026",
                "FV41 / 11 / 2026 z dnia 2026-11-03",
                "/VAT/18,70/IDC/5533314784/INV/FV/41/11/2026/TXT/za towar",
                "NUME R 41/11/ 2026",
                "41112026"
            })
    void aNumberIsFoundHoweverItIsWritten(String title) {
        Match match = match("100.00", title, BAKERY, "");
        assertThat(match.decision()).isEqualTo(Decision.BOOK);
        assertThat(match.best().orElseThrow().caseId()).isEqualTo(bakery);
        assertThat(match.best().orElseThrow().designated()).isTrue();
        assertThat(match.best().orElseThrow().allocations()).hasSize(1);
        assertThat(match.spans()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FV/141/11/2026",
                "FV/41/11/20261",
                "12/41/11/2026",
                "41/11/2026/K",
                "KOREKTA 41/11/2026",
                "z dnia 41.11.2026",
                "zamówienie 41/11/2026",
                "FV/41/11/2025"
            })
    void aNumberThatOnlyResemblesOursIsNotOurs(String title) {
        assertThat(match("100.00", title, BAKERY, "").decision()).isEqualTo(Decision.NONE);
    }

    @Test
    void numbersWithLettersInsideAreFoundToo() {
        assertThat(match("1230.00", "ZA MATERIALY F210F01163", "KTOS INNY", "").decision())
                .isEqualTo(Decision.BOOK);
        assertThat(match("1230.00", "zaplata 210/F1163", "KTOS INNY", "").decision())
                .isEqualTo(Decision.BOOK);
    }

    @Test
    void theVirtualAccountOfACaseIsEnough() {
        Match match = match("70.00", "wpłata", "KTOS INNY", "", BAKERY_VIRTUAL);
        assertThat(match.decision()).isEqualTo(Decision.BOOK);
        assertThat(match.best().orElseThrow().designated()).isFalse();
        assertThat(kinds(match)).contains(Kind.VIRTUAL_ACCOUNT, Kind.AMOUNT_PART);
    }

    @Test
    void theVirtualAccountOfOneCaseAndTheNumberOfAnotherContradict() {
        Match match = match("1230.00", "210F1163", BAKERY, "", BAKERY_VIRTUAL);
        assertThat(match.decision()).isEqualTo(Decision.ASK);
        assertThat(match.proposals()).hasSize(2).allMatch(Proposal::isContradicted);
    }

    @Test
    void aCaseNumberNeedsASecondSignal() {
        assertThat(match("70.00", "sprawa UG-2026-00041", "KTOS INNY", "").decision())
                .isEqualTo(Decision.ASK);
        assertThat(match("70.00", "sprawa ug 2026 00041", BAKERY, "").decision())
                .isEqualTo(Decision.BOOK);
        assertThat(match("150.00", "sprawa UG/2026/41", "KTOS INNY", "").decision())
                .isEqualTo(Decision.BOOK);
    }

    @Test
    void aNumberAloneWithAnotherPayerAndAnotherAmountIsAsked() {
        Match match = match("77.00", "FV/41/11/2026", "KTOS INNY", "");
        assertThat(match.decision()).isEqualTo(Decision.ASK);
        assertThat(kinds(match)).contains(Kind.INVOICE_NUMBER, Kind.OTHER_PAYER, Kind.AMOUNT_PART);
    }

    @Test
    void aPartIsBookedWhenNumberAndPayerAgree() {
        Match match = match("40.00", "część za FV/41/11/2026", "PIEKARNIA KLOSIK UL. ŻYTNIA 1", "");
        assertThat(match.decision()).isEqualTo(Decision.BOOK);
        assertThat(match.best().orElseThrow().allocations())
                .extracting(Proposal.Allocation::amount)
                .containsExactly(Money.zloty("40.00"));
    }

    @Test
    void anOverpaymentIsBookedAndItsSurplusLeft() {
        Match match = match("130.00", "FV/41/11/2026", BAKERY, "");
        assertThat(match.decision()).isEqualTo(Decision.BOOK);
        assertThat(match.best().orElseThrow().surplus()).isEqualTo(Money.zloty("30.00"));
        assertThat(kinds(match)).contains(Kind.AMOUNT_OVER);
    }

    @Test
    void anOverpaymentThatMayBeMeantForAFurtherNumberIsAsked() {
        assertThat(match("150.00", "40, FV/41/11/2026", BAKERY, "").decision()).isEqualTo(Decision.ASK);
    }

    @Test
    void aKnownAccountAndTheAmountOfTheOnlyClaimAreEnough() {
        CaseId garden =
                open("UG-2026-00050", "OGRÓD POKAZOWY", "", "61109010140000071219812874", Map.of("7/2026", "33.00"));
        Match match = match("33.00", "przelew", "OGROD POKAZOWY", "61109010140000071219812874");
        assertThat(match.decision()).isEqualTo(Decision.BOOK);
        assertThat(match.best().orElseThrow().caseId()).isEqualTo(garden);
    }

    @Test
    void amongSeveralClaimsTheAmountAloneDoesNotChoose() {
        Match match = match("50.00", "przelew", BAKERY, BAKERY_ACCOUNT);
        assertThat(match.decision()).isEqualTo(Decision.ASK);
        assertThat(kinds(match)).contains(Kind.AMOUNT_PICKS_CLAIMS, Kind.PAYER_ACCOUNT);
    }

    @Test
    void aCorrectionInTheTitleIsForAPerson() {
        assertThat(match("90.00", "FV/41/11/2026 MINUS KOREKTA 3", BAKERY, "").decision())
                .isEqualTo(Decision.ASK);
    }

    @Test
    void numbersThatCannotBeToldApartAreAmbiguous() {
        CaseId _ = open("UG-2026-00060", "KTOS TRZECI", "", "", Map.of("FS/41/11/2026", "100.00"));
        assertThat(match("100.00", "41/11/2026", "NIEZNANY", "").decision()).isEqualTo(Decision.ASK);
        assertThat(match("100.00", "FV/41/11/2026", "NIEZNANY", "").decision()).isEqualTo(Decision.BOOK);
    }

    @Test
    void nothingOfOursIsNone() {
        assertThat(match("12.00", "czynsz za listopad", "KTOS", "").decision()).isEqualTo(Decision.NONE);
    }

    @ParameterizedTest
    @CsvSource({"PIEKARNIA KLOSIK,true", "KLOSIK SPOLKA Z O.O. PIEKARNIA,true", "KLOSIK,false", "SP. Z O.O.,false"})
    void namesAgreeByTheirTellingWords(String payer, boolean agrees) {
        assertThat(PayerName.agrees(BAKERY, payer)).isEqualTo(agrees);
    }

    @Test
    void anyTitleIsSurvived() {
        Random random = new Random(20261122);
        for (int i = 0; i < 2_000; i++) {
            StringBuilder title = new StringBuilder();
            for (int c = random.nextInt(160); c > 0; c--) {
                title.append("0123456789/-. FVUGżŁ\u00a0,\\".charAt(random.nextInt(23)));
            }
            assertThat(match("100.00", title.toString(), BAKERY, BAKERY_ACCOUNT))
                    .isNotNull();
        }
    }

    @Test
    void aPortfolioOfTwentyThousandClaimsIsSearchedByNumber() {
        Money amount = Money.zloty("10.00");
        List<OpenCase> many = new ArrayList<>();
        for (int i = 0; i < 4_000; i++) {
            List<OpenCase.Numbered> claims = new ArrayList<>();
            for (int c = 0; c < 5; c++) {
                claims.add(new OpenCase.Numbered(ClaimId.next(), "FV/" + (5 * i + c) + "/11/2026"));
            }
            many.add(new OpenCase(CaseId.next(), "UG-2026-" + i, null, Set.of(), claims));
        }
        Matching matching = Matching.over(many);
        int found = 0;
        for (int i = 0; i < 2_000; i++) {
            found += matching.candidates(new Transfer(amount, "zapłata za FV " + i * 7 + "/11/2026", "", "", ""))
                    .size();
        }
        assertThat(found).isEqualTo(2_000);
    }

    private CaseId open(
            String number, String debtor, String virtualAccount, String payerAccount, Map<String, String> invoices) {
        CaseId id = CaseId.next();
        List<OpenCase.Numbered> claims = new ArrayList<>();
        List<Item> items = new ArrayList<>();
        invoices.forEach((invoice, amount) -> {
            ClaimId claim = ClaimId.next();
            claims.add(new OpenCase.Numbered(claim, invoice));
            items.add(new Item(claim, invoice, LocalDate.of(2026, 11, 20), Money.zloty(amount), Money.zloty(amount)));
        });
        open.add(new OpenCase(
                id,
                number,
                virtualAccount.isEmpty() ? null : virtualAccount,
                payerAccount.isEmpty() ? Set.of() : Set.of(payerAccount),
                claims));
        details.put(id, new CaseDetails(debtor, null, items));
        return id;
    }

    private Match match(String amount, String title, String payer, String account) {
        return match(amount, title, payer, account, "");
    }

    private Match match(String amount, String title, String payer, String account, String credited) {
        Transfer transfer = new Transfer(Money.zloty(amount), title, payer, account, credited);
        return Matching.over(open).match(transfer, details);
    }

    private static List<Kind> kinds(Match match) {
        return match.best().orElseThrow().reasons().stream().map(Reason::kind).toList();
    }
}
