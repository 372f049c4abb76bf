package pl.ugoda.portal;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import pl.ugoda.claims.Cases;
import pl.ugoda.claims.Claim;
import pl.ugoda.claims.Claims;
import pl.ugoda.compliance.MessageKind;
import pl.ugoda.messaging.Messages;
import pl.ugoda.parties.ContactPoint;
import pl.ugoda.parties.ContactPoints;
import pl.ugoda.parties.Creditor;
import pl.ugoda.parties.Debtor;
import pl.ugoda.parties.Debtors;
import pl.ugoda.parties.PostalAddress;
import pl.ugoda.portal.view.KnownData;
import pl.ugoda.portal.view.SentMessage;

/** Pages that explain: a human, help, rights, data, history, and how to tell that we are genuine. */
@Controller
class InformationController extends PortalController {
    private static final String CREDITOR = "creditor";

    private final Overview overview;
    private final Cases cases;
    private final Debtors debtors;
    private final Claims claims;
    private final ContactPoints contactPoints;
    private final Messages messages;
    private final String host;

    InformationController(
            Overview overview,
            Cases cases,
            Debtors debtors,
            Claims claims,
            ContactPoints contactPoints,
            Messages messages,
            @Value("${ugoda.public-url}") String publicUrl) {
        this.overview = overview;
        this.cases = cases;
        this.debtors = debtors;
        this.claims = claims;
        this.contactPoints = contactPoints;
        this.messages = messages;
        this.host = Optional.ofNullable(URI.create(publicUrl).getAuthority()).orElse(publicUrl);
    }

    @GetMapping("/portal/talk")
    @Transactional(readOnly = true)
    String talk(@AuthenticationPrincipal Visit visit, Model model) {
        model.addAttribute("human", Overview.human(overview.creditor(visit)));
        model.addAttribute(
                "caseNumber", cases.find(visit.caseId()).orElseThrow().number());
        return "portal/talk";
    }

    @GetMapping("/portal/help")
    String help(@AuthenticationPrincipal Visit visit, Model model) {
        model.addAttribute(CREDITOR, overview.creditor(visit).shortName());
        return "portal/help";
    }

    @GetMapping("/portal/rights")
    String rights(@AuthenticationPrincipal Visit visit, Model model) {
        model.addAttribute(CREDITOR, overview.creditor(visit).shortName());
        return "portal/rights";
    }

    @GetMapping("/portal/verify")
    String verify(@AuthenticationPrincipal Visit visit, Model model) {
        model.addAttribute(CREDITOR, overview.creditor(visit).shortName());
        model.addAttribute("host", host);
        return "portal/verify";
    }

    @GetMapping("/portal/data")
    @Transactional(readOnly = true)
    String data(@AuthenticationPrincipal Visit visit, Model model) {
        Debtor debtor =
                Objects.requireNonNull(debtors.find(List.of(visit.debtor())).get(visit.debtor()));
        List<String> contacts =
                contactPoints.of(List.of(visit.debtor())).getOrDefault(visit.debtor(), List.of()).stream()
                        .filter(ContactPoint::usable)
                        .map(Masks::of)
                        .toList();
        PostalAddress address = debtor.address();
        Creditor creditor = overview.creditor(visit);
        model.addAttribute("human", Overview.human(creditor));
        model.addAttribute(
                "administrator", creditor.name() + ", " + creditor.address().line());
        model.addAttribute(
                "known",
                new KnownData(
                        debtor.name(),
                        address == null || address.line().isBlank() ? List.of() : List.of(address.line()),
                        contacts,
                        numbers(debtor),
                        claims.ofCase(visit.caseId()).stream()
                                .map(Claim::invoiceNumber)
                                .toList()));
        return "portal/data";
    }

    /** What an onlooker could use stays half covered. */
    private List<KnownData.Mark> numbers(Debtor debtor) {
        List<KnownData.Mark> numbers = new ArrayList<>();
        Optional.ofNullable(debtor.knownBirthDate())
                .ifPresent(born -> numbers.add(new KnownData.Mark("birth-date", "••.••." + born.getYear())));
        Optional.ofNullable(debtor.pesel())
                .ifPresent(pesel -> numbers.add(new KnownData.Mark("pesel", "•••••••" + pesel.lastFour())));
        Optional.ofNullable(debtor.nip()).ifPresent(nip -> numbers.add(new KnownData.Mark("nip", nip.digits())));
        debtors.customerNumber(debtor.id()).ifPresent(number -> numbers.add(new KnownData.Mark("customer", number)));
        return numbers;
    }

    @GetMapping("/portal/history")
    @Transactional(readOnly = true)
    String history(@AuthenticationPrincipal Visit visit, Model model) {
        List<SentMessage> sent = messages.ofCase(visit.caseId()).stream()
                .flatMap(message -> Optional.ofNullable(message.sentAt())
                        .map(at -> new SentMessage(
                                at,
                                message.channel(),
                                (message.neutral() ? MessageKind.NOTICE : message.kind()).name(),
                                icon(message.channel())))
                        .stream())
                .sorted((one, other) -> other.at().compareTo(one.at()))
                .toList();
        model.addAttribute(CREDITOR, overview.creditor(visit).shortName());
        model.addAttribute("messages", sent);
        return "portal/history";
    }

    private static String icon(pl.ugoda.kernel.Channel channel) {
        return switch (channel) {
            case EMAIL -> "mail";
            case SMS -> "message-square";
            case CALL -> "phone";
            case LETTER -> "mailbox";
            case PORTAL -> "globe";
        };
    }
}
