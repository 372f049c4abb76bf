package pl.ugoda.portal;

import static pl.ugoda.web.PageFixtures.TODAY;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pl.ugoda.kernel.Channel;
import pl.ugoda.kernel.ClaimId;
import pl.ugoda.kernel.Language;
import pl.ugoda.kernel.Money;
import pl.ugoda.kernel.Nrb;
import pl.ugoda.ledger.DebtTerms;
import pl.ugoda.ledger.InterestSheet;
import pl.ugoda.ledger.RateTable;
import pl.ugoda.ledger.Regime;
import pl.ugoda.payments.TransferCode;
import pl.ugoda.portal.view.Acknowledgement;
import pl.ugoda.portal.view.CalendarDay;
import pl.ugoda.portal.view.ChannelChoice;
import pl.ugoda.portal.view.Computation;
import pl.ugoda.portal.view.Door;
import pl.ugoda.portal.view.Effects;
import pl.ugoda.portal.view.HowOften;
import pl.ugoda.portal.view.Human;
import pl.ugoda.portal.view.KnownData;
import pl.ugoda.portal.view.Mistake;
import pl.ugoda.portal.view.Owed;
import pl.ugoda.portal.view.OwedClaim;
import pl.ugoda.portal.view.Payable;
import pl.ugoda.portal.view.PaymentStatus;
import pl.ugoda.portal.view.Question;
import pl.ugoda.portal.view.SentMessage;
import pl.ugoda.portal.view.TransferDetails;
import pl.ugoda.portal.view.Unsent;
import pl.ugoda.web.PageFixtures;

/** Every page of the portal with the three invoices of the mock-ups. */
final class PortalFixtures {
    static final Human HUMAN = new Human(
            "Lumeris Internet", "22 555 01 00", "pomoc@lumeris.example", LocalTime.of(8, 0), LocalTime.of(16, 0));
    static final Owed.Silence NO_SILENCE = new Owed.Silence(null, null, false, false, null);
    private static final Regime LATE = new Regime.Late();
    private static final LocalDate CHOSEN = LocalDate.of(2026, 12, 4);

    private PortalFixtures() {}

    static Owed threeInvoices() {
        return owed(
                List.of(
                        claim(1, "Router i dekoder", "FV 2026/06/01827", LocalDate.of(2026, 7, 31), "899.00", false),
                        claim(2, "Internet, sierpień", "FV 2026/08/02144", LocalDate.of(2026, 9, 14), "149.00", false),
                        claim(
                                3,
                                "Internet, wrzesień",
                                "FV 2026/09/02391",
                                LocalDate.of(2026, 10, 14),
                                "149.00",
                                false)),
                NO_SILENCE);
    }

    static Owed owed(List<OwedClaim> claims, Owed.Silence silence) {
        return new Owed(
                "Lumeris Internet",
                "UG-2026-00412",
                TODAY,
                LocalDate.of(2026, 11, 26),
                claims,
                List.of(),
                LocalDate.of(2026, 9, 4),
                silence,
                HUMAN);
    }

    static OwedClaim claim(int id, String title, String invoice, LocalDate due, String amount, boolean disputed) {
        var sheet = sheet(due, amount);
        return new OwedClaim(
                new ClaimId(new UUID(0, id)),
                title,
                invoice,
                due,
                sheet.balance().principal(),
                sheet.balance().interest(),
                sheet.balance().costs(),
                disputed,
                null);
    }

    /** The same claim, time-barred: nobody asks for it any more. */
    static OwedClaim barred(OwedClaim claim) {
        return new OwedClaim(
                claim.id(),
                claim.title(),
                claim.invoice(),
                claim.due(),
                claim.principal(),
                claim.interest(),
                claim.costs(),
                claim.disputed(),
                LocalDate.of(2025, 12, 31));
    }

    static Door door(Question asked, List<Question> others, @Nullable String problem) {
        return new Door(
                "k7Qm2xR9",
                "Lumeris Internet",
                "moje.lumeris.example",
                "PHONE",
                asked,
                others,
                new Door.OneTimeCode(
                        "•••\u00A0••741", "PHONE", "code-not-sent".equals(problem) ? null : "•••\u00A0••741", 10),
                3,
                problem);
    }

    /** Pages nobody had to show who they are for. */
    static Map<String, Map<String, Object>> neutralPages(Language language) {
        Map<String, Map<String, Object>> pages = new LinkedHashMap<>();
        var words = pl.ugoda.words.Words.in(language);
        var others = List.of(Question.PESEL_END, Question.POSTAL_AND_INVOICE, Question.ONE_TIME_CODE);
        pages.put("entrance", page(language, "/s/k7Qm2xR9", Map.of("door", door(Question.BIRTH_DATE, others, null))));
        pages.put(
                "entrance#wrong",
                page(language, "/s/k7Qm2xR9", Map.of("door", door(Question.BIRTH_DATE, others, "wrong"))));
        pages.put(
                "entrance#code",
                page(
                        language,
                        "/s/k7Qm2xR9",
                        Map.of("door", door(Question.ONE_TIME_CODE, List.of(Question.BIRTH_DATE), null))));
        pages.put(
                "entrance#code-not-sent",
                page(
                        language,
                        "/s/k7Qm2xR9",
                        Map.of("door", door(Question.ONE_TIME_CODE, List.of(), "code-not-sent"))));
        pages.put(
                "entrance#postal",
                page(
                        language,
                        "/s/k7Qm2xR9",
                        Map.of("door", door(Question.POSTAL_AND_INVOICE, List.of(), "unreadable.document"))));
        pages.put(
                "not-me",
                page(language, "/s/k7Qm2xR9/not-me", Map.of("door", door(Question.BIRTH_DATE, others, null))));
        pages.put(
                "message",
                page(
                        language,
                        "/s/k7Qm2xR9",
                        Map.of(
                                "heading", words.text("portal.entrance.expired"),
                                "lead", words.text("portal.entrance.expired.lead"),
                                "next", words.text("portal.entrance.expired.next"),
                                "icon", "hourglass")));
        pages.put(
                "not-sent",
                page(
                        language,
                        "/portal/not-sent",
                        Map.of(
                                "unsent",
                                new Unsent(
                                        true,
                                        "/portal/object",
                                        new Unsent.Objection(List.of(), "OTHER", "Dekoder wrócił do salonu 3 lipca.")),
                                "minutes",
                                30L)));
        pages.put("unsubscribe", page(language, "/u/abc", Map.of("creditor", "Lumeris Internet", "token", "abc")));
        return pages;
    }

    static Map<String, Map<String, Object>> knownPages(Language language) {
        Map<String, Map<String, Object>> pages = new LinkedHashMap<>();
        Owed owed = threeInvoices();
        var near = new Acknowledgement("near", LocalDate.of(2026, 12, 31));
        pages.put("home", page(language, "/portal", Map.of("owed", owed, "latestPromise", LocalDate.of(2026, 12, 7))));
        pages.put(
                "home#held",
                page(language, "/portal", Map.of("owed", held(), "latestPromise", LocalDate.of(2026, 12, 7))));
        pages.put(
                "home#ahead",
                page(
                        language,
                        "/portal",
                        Map.of(
                                "owed",
                                owed(
                                        List.of(
                                                owed.claims().getFirst(),
                                                claim(
                                                        5,
                                                        "Internet, listopad",
                                                        "FV 2026/11/02455",
                                                        LocalDate.of(2026, 12, 14),
                                                        "149.00",
                                                        false)),
                                        NO_SILENCE),
                                "latestPromise",
                                LocalDate.of(2026, 12, 7))));
        pages.put("home#paid", page(language, "/portal", Map.of("owed", owed(List.of(), NO_SILENCE))));
        var barred = barred(
                claim(4, "Internet, lipiec 2022", "FV 2022/07/00311", LocalDate.of(2022, 7, 14), "149.00", false));
        Owed nothingButBarred = owed(List.of(barred), NO_SILENCE);
        pages.put("home#barred", page(language, "/portal", Map.of("owed", nothingButBarred)));
        pages.put(
                "home#partly-barred",
                page(
                        language,
                        "/portal",
                        Map.of("owed", owed(List.of(barred, owed.claims().getFirst()), NO_SILENCE))));
        pages.put(
                "pay#voluntary",
                pay(
                        language,
                        nothingButBarred,
                        new Payable(barred.id().toString(), barred.total(), barred.id(), "", false, true),
                        Map.of("acknowledgement", new Acknowledgement("voluntary", barred.barredAfter()))));
        pages.put(
                "how",
                page(
                        language,
                        "/portal/how",
                        Map.of(
                                "owed",
                                owed,
                                "computations",
                                computations(owed),
                                "verifiedUntil",
                                LocalDate.of(2026, 9, 4))));
        pages.put("pay", pay(language, owed, new Payable("all", owed.total(), null, "", false, false), Map.of()));
        pages.put(
                "pay#other",
                pay(
                        language,
                        owed,
                        new Payable("other", null, null, "dwa", true, false),
                        Map.of("acknowledgement", near)));
        var one = owed.claims().getFirst();
        pages.put(
                "pay#one",
                pay(
                        language,
                        owed,
                        new Payable(one.id().toString(), one.total(), one.id(), "", false, false),
                        Map.of("acknowledgement", near, "problem", "refused")));
        pages.put(
                "transfer",
                page(
                        language,
                        "/portal/pay/transfer",
                        Map.of(
                                "owed",
                                owed,
                                "chosen",
                                new Payable("all", owed.total(), null, "", false, false),
                                "transfer",
                                transfer(owed))));
        pages.put(
                "status",
                page(
                        language,
                        "/portal/pay/status/1",
                        Map.of(
                                "creditor",
                                "Lumeris Internet",
                                "status",
                                new PaymentStatus(
                                        "0b5c7f3a9qx1",
                                        "paid",
                                        owed.total(),
                                        TODAY,
                                        null,
                                        Money.grosze(0),
                                        PaymentStatus.Rest.NOTHING))));
        pages.put(
                "status#pending",
                page(
                        language,
                        "/portal/pay/status/1",
                        Map.of(
                                "creditor",
                                "Lumeris Internet",
                                "status",
                                new PaymentStatus(
                                        "0b5c7f3a9qx1",
                                        "pending",
                                        owed.total(),
                                        null,
                                        TODAY.plusDays(2),
                                        owed.total(),
                                        PaymentStatus.Rest.BARRED))));
        pages.put(
                "status#pending-long",
                page(
                        language,
                        "/portal/pay/status/1",
                        Map.of(
                                "creditor",
                                "Lumeris Internet",
                                "status",
                                new PaymentStatus(
                                        "0b5c7f3a9qx1",
                                        "pending",
                                        owed.total(),
                                        null,
                                        null,
                                        owed.total(),
                                        PaymentStatus.Rest.BARRED))));
        pages.put(
                "later",
                later(
                        language,
                        owed,
                        Map.of("chosen", CHOSEN, "then", Money.zloty("1230.70"), "acknowledgement", near)));
        pages.put(
                "later#open",
                later(language, owed, Map.of("mistakes", List.of(new Mistake("day", "Proszę wybrać dzień roboczy.")))));
        pages.put(
                "done",
                page(
                        language,
                        "/portal/hardship/done",
                        Map.of(
                                "owed",
                                owed,
                                "tab",
                                "hardship",
                                "heading",
                                "Przypomnienia są zawieszone",
                                "lead",
                                "Do 22 stycznia 2027 nie będziemy przypominać.",
                                "help",
                                true)));
        pages.put(
                "object",
                page(
                        language,
                        "/portal/object",
                        Map.of(
                                "owed",
                                owed,
                                "answerBy",
                                LocalDate.of(2026, 12, 7),
                                "reasons",
                                List.of("NOT_MINE", "ALREADY_PAID", "OTHER_AMOUNT", "FAULTY", "OTHER"),
                                "ticked",
                                Set.of(one.id().toString()),
                                "reason",
                                "OTHER_AMOUNT",
                                "text",
                                "Dekoder wrócił do salonu 3 lipca.",
                                "mistakes",
                                List.of())));
        pages.put(
                "hardship",
                page(
                        language,
                        "/portal/hardship",
                        Map.of(
                                "owed",
                                owed,
                                "effects",
                                new Effects(LocalDate.of(2026, 12, 23), LocalDate.of(2026, 11, 26)),
                                "causes",
                                List.of("SHORT_OF_MONEY", "LOST_INCOME", "ILLNESS_OR_CARE", "OTHER_ARREARS", "UNSAID"),
                                "months",
                                List.of("NOTHING", "UP_TO_50", "UP_TO_100", "MORE"),
                                "cause",
                                "",
                                "month",
                                "",
                                "acknowledgement",
                                near,
                                "mistakes",
                                List.of(new Mistake("cause", "Proszę wybrać jedną odpowiedź.")))));
        pages.put("help", page(language, "/portal/help", Map.of("creditor", "Lumeris Internet")));
        pages.put("talk", page(language, "/portal/talk", Map.of("human", HUMAN, "caseNumber", "UG-2026-00412")));
        pages.put(
                "preferences",
                page(
                        language,
                        "/portal/preferences",
                        Map.of(
                                "creditor",
                                "Lumeris Internet",
                                "channels",
                                List.of(
                                        new ChannelChoice(Channel.SMS, "message-square", "••• ••7 41", true),
                                        new ChannelChoice(Channel.EMAIL, "mail", "a•••@poczta.example", true),
                                        new ChannelChoice(Channel.CALL, "phone", "", false)),
                                "often",
                                HowOften.of(HowOftenTests.LIMITS, PageFixtures.aPage(language, "")),
                                "said",
                                "Wyłączone: telefon. Działa od teraz.")));
        pages.put(
                "history",
                page(
                        language,
                        "/portal/history",
                        Map.of(
                                "creditor",
                                "Lumeris Internet",
                                "messages",
                                List.of(
                                        new SentMessage(
                                                Instant.parse("2026-11-20T11:40:00Z"),
                                                Channel.SMS,
                                                "NOTICE",
                                                "message-square"),
                                        new SentMessage(
                                                Instant.parse("2026-11-16T08:10:00Z"),
                                                Channel.EMAIL,
                                                "REMINDER",
                                                "mail")))));
        pages.put(
                "data",
                page(
                        language,
                        "/portal/data",
                        Map.of(
                                "human",
                                HUMAN,
                                "known",
                                new KnownData(
                                        "Anna Przykładowa",
                                        List.of("ul. Zmyślona 4", "00-001 Warszawa"),
                                        List.of("••• ••7 41"),
                                        List.of(new KnownData.Mark("pesel", "•••••••0123")),
                                        List.of("FV 2026/06/01827")),
                                "administrator",
                                "Lumeris Internet sp. z o.o., ul. Zmyślona 1, 00-950 Warszawa")));
        pages.put("rights", page(language, "/portal/rights", Map.of("creditor", "Lumeris Internet")));
        pages.put(
                "verify",
                page(
                        language,
                        "/portal/verify",
                        Map.of("creditor", "Lumeris Internet", "host", "moje.lumeris.example")));
        return pages;
    }

    private static Owed held() {
        return owed(
                List.of(
                        claim(1, "Router i dekoder", "FV 2026/06/01827", LocalDate.of(2026, 7, 31), "899.00", true),
                        claim(2, "FV 2026/08/02144", "FV 2026/08/02144", LocalDate.of(2026, 12, 14), "149.00", false)),
                new Owed.Silence(CHOSEN, LocalDate.of(2026, 12, 8), false, true, LocalDate.of(2027, 1, 22)));
    }

    private static Map<String, Object> pay(Language language, Owed owed, Payable chosen, Map<String, Object> more) {
        Map<String, Object> model = page(language, "/portal/pay", more);
        model.put("owed", owed);
        model.put("chosen", chosen);
        model.put("provider", "Piaskownica");
        model.put("nonce", "n");
        return model;
    }

    private static Map<String, Object> later(Language language, Owed owed, Map<String, Object> more) {
        Map<String, Object> model = page(language, "/portal/later", more);
        var open = TODAY.plusDays(1)
                .datesUntil(TODAY.plusDays(15))
                .filter(pl.ugoda.kernel.PolishDays::isWorkingDay)
                .toList();
        model.put("owed", owed);
        model.put("weeks", CalendarDay.weeks(TODAY, open, (LocalDate) more.get("chosen")));
        model.put("latest", LocalDate.of(2026, 12, 7));
        return model;
    }

    private static TransferDetails transfer(Owed owed) {
        Nrb account = Nrb.of("249000050000460012345678");
        return new TransferDetails(
                "Lumeris Internet sp. z o.o.",
                account,
                true,
                owed.total(),
                "UG-2026-00412",
                null,
                TransferCode.of(null, account, owed.total(), "Lumeris Internet", "UG-2026-00412")
                        .svg());
    }

    private static List<Computation> computations(Owed owed) {
        return owed.claims().stream()
                .map(claim -> new Computation(
                        claim, sheet(claim.due(), claim.principal().amount().toPlainString())))
                .toList();
    }

    private static InterestSheet sheet(LocalDate due, String amount) {
        return InterestSheet.of(
                DebtTerms.inZloty(due, LATE), Money.zloty(amount), List.of(), TODAY, RateTable.shipped());
    }

    private static Map<String, Object> page(Language language, String path, Map<String, Object> model) {
        Map<String, Object> all = new LinkedHashMap<>(model);
        all.put("page", PageFixtures.aPage(language, path));
        return all;
    }
}
