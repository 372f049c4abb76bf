package pl.ugoda.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import pl.ugoda.kernel.Language;
import pl.ugoda.messaging.OneTimeCodes;
import pl.ugoda.parties.Creditor;
import pl.ugoda.portal.Entrance.Look;
import pl.ugoda.portal.Entrance.Passage;
import pl.ugoda.portal.view.Door;
import pl.ugoda.portal.view.Question;
import pl.ugoda.web.LanguageChoice;
import pl.ugoda.web.Page;

/** The page behind a link. A GET only looks; nothing is used up by a mail scanner. */
@Controller
class EntranceController {
    private static final String MESSAGE = "portal/message";

    private final Entrance entrance;
    private final CodeRequests codes;
    private final EntranceGate gate;
    private final FormSecrets secrets;
    private final String host;
    private final Clock clock;

    EntranceController(
            Entrance entrance,
            CodeRequests codes,
            EntranceGate gate,
            FormSecrets secrets,
            @Value("${ugoda.public-url}") String publicUrl,
            Clock clock) {
        this.entrance = entrance;
        this.codes = codes;
        this.gate = gate;
        this.clock = clock;
        this.secrets = secrets;
        this.host = Optional.ofNullable(URI.create(publicUrl).getAuthority()).orElse(publicUrl);
    }

    @GetMapping("/s/{code}")
    String look(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String way,
            @RequestParam(required = false) @Nullable String again,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return show(code, way, again == null ? null : "not-sent", request, response, model);
    }

    @PostMapping("/s/{code}")
    String answer(
            @PathVariable String code,
            @RequestParam String question,
            @RequestParam(required = false) @Nullable String day,
            @RequestParam(required = false) @Nullable String month,
            @RequestParam(required = false) @Nullable String year,
            @RequestParam(required = false) @Nullable String digits,
            @RequestParam(required = false) @Nullable String postal,
            @RequestParam(required = false) @Nullable String document,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        slowDown(gate.answer(request.getRemoteAddr(), code));
        var fields = new Answer.Fields(day, month, year, digits, postal, document);
        model.addAttribute("typed", fields.typed());
        Optional<Answer.Reading> reading = known(question).map(asked -> fields.to(asked, LocalDate.now(clock)));
        if (reading.isEmpty()) {
            return show(code, null, "not-asked", request, response, model);
        }
        return switch (reading.get()) {
            case Answer.Reading.Read(var answer) -> judged(code, question, answer, request, response, model);
            case Answer.Reading.Unreadable(var problem) ->
                show(code, question, "unreadable." + problem, request, response, model);
        };
    }

    private String judged(
            String code,
            String question,
            Answer answer,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return switch (entrance.answer(code, answer)) {
            case Passage.Passed(var token) -> {
                VisitCookie.write(request, response, token);
                secrets.renew(request, response);
                yield PortalController.SEE_OTHER + "/portal";
            }
            case Passage.Wrong() -> show(code, question, "wrong", request, response, model);
            case Passage.NotAsked() -> show(code, question, "not-asked", request, response, model);
            case Passage.Closed(), Passage.Gone() -> show(code, null, null, request, response, model);
        };
    }

    /** Sends a one-time code to another contact point; the page after it asks for the digits. */
    @PostMapping("/s/{code}/code")
    String sendCode(@PathVariable String code, HttpServletRequest request, HttpServletResponse response, Model model) {
        slowDown(gate.answer(request.getRemoteAddr(), code));
        String asked = Question.ONE_TIME_CODE.name();
        return switch (codes.ask(code)) {
            case SENT -> PortalController.SEE_OTHER + "/s/" + code + "?way=" + asked;
            case TOO_MANY -> show(code, asked, "code-too-many", request, response, model);
            case NOT_SENT -> show(code, asked, "code-not-sent", request, response, model);
            case CLOSED -> show(code, null, null, request, response, model);
        };
    }

    @GetMapping("/s/{code}/not-me")
    String notMe(@PathVariable String code, HttpServletRequest request, HttpServletResponse response, Model model) {
        return switch (entrance.look(code)) {
            case Look.Asks asks -> {
                model.addAttribute("door", door(code, asks, asks.questions().getFirst(), null));
                yield "portal/not-me";
            }
            case Look.Closed _, Look.Gone _ -> show(code, null, null, request, response, model);
        };
    }

    @PostMapping("/s/{code}/not-me")
    String stop(
            @PathVariable String code,
            @ModelAttribute("page") Page page,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        slowDown(gate.answer(request.getRemoteAddr(), code));
        Optional<Expected> told = entrance.notMe(code);
        if (told.isEmpty()) {
            return gone(request, response, page, model);
        }
        return message(
                model,
                "check",
                page.t("portal.entrance.not-me.done."
                        + told.get().contactPoint().medium()),
                page.t("portal.entrance.not-me.done.lead"),
                human(page, "portal.entrance.not-them.next", told.get().creditor()));
    }

    private String show(
            String code,
            @Nullable String way,
            @Nullable String problem,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Page page = (Page) java.util.Objects.requireNonNull(model.getAttribute("page"));
        return switch (entrance.look(code)) {
            case Look.Gone() -> gone(request, response, page, model);
            case Look.Closed(var who, var why) -> closed(response, page, model, who, why);
            case Look.Asks asks -> {
                speak(asks.expected().debtor().language(), request, page, model);
                Question asked = known(way)
                        .filter(asks.questions()::contains)
                        .orElse(asks.questions().getFirst());
                // After the last guess only a code remains: whoever answered is told so, not just asked something else.
                boolean onlyCode = "wrong".equals(problem) && !asked.name().equals(way);
                model.addAttribute("door", door(code, asks, asked, onlyCode ? "only-code" : problem));
                yield "portal/entrance";
            }
        };
    }

    private Door door(String code, Look.Asks asks, Question asked, @Nullable String problem) {
        // A code is the equal alternative to the usual question, whatever else is known.
        List<Question> others = asks.questions().stream()
                .filter(other -> other != asked)
                .sorted(Comparator.comparing(other -> other != Question.ONE_TIME_CODE))
                .toList();
        return new Door(
                code,
                asks.expected().creditor().shortName(),
                host,
                asks.expected().contactPoint().medium().name(),
                asked,
                others,
                oneTimeCode(asks.expected()),
                asks.triesLeft(),
                problem);
    }

    private static Door.@Nullable OneTimeCode oneTimeCode(Expected expected) {
        return expected.codeGoesTo()
                .map(point -> new Door.OneTimeCode(
                        Masks.forStrangers(point),
                        point.medium().name(),
                        expected.codeWentTo().map(Masks::forStrangers).orElse(null),
                        OneTimeCodes.VALID.toMinutes()))
                .orElse(null);
    }

    private String gone(HttpServletRequest request, HttpServletResponse response, Page page, Model model) {
        slowDown(gate.unknownLink(request.getRemoteAddr()));
        response.setStatus(HttpStatus.NOT_FOUND.value());
        return message(
                model,
                "hourglass",
                page.t("portal.entrance.expired"),
                page.t("portal.entrance.expired.lead"),
                page.t("portal.entrance.expired.next"));
    }

    private static String closed(
            HttpServletResponse response, Page page, Model model, Creditor who, Look.Closed.Why why) {
        response.setStatus(HttpStatus.FORBIDDEN.value());
        String key = switch (why) {
            case TOO_MANY_TRIES -> "portal.entrance.locked";
            case NOTHING_TO_ASK -> "portal.entrance.human";
            case NOT_THEM -> "portal.entrance.not-them";
        };
        String next = why == Look.Closed.Why.NOT_THEM ? key + ".next" : "portal.entrance.locked.next";
        return message(model, "lock", page.t(key), page.t(key + ".lead", "tries", Tries.HERE), human(page, next, who));
    }

    /** Whom to call, and when. */
    private static String human(Page page, String key, Creditor who) {
        return page.t(
                key, "creditor", who.shortName(), "phone", who.phone(), "from", who.opensAt(), "to", who.closesAt());
    }

    static String message(Model model, String icon, String heading, String lead, @Nullable String next) {
        model.addAttribute("icon", icon);
        model.addAttribute("heading", heading);
        model.addAttribute("lead", lead);
        if (next != null) {
            model.addAttribute("next", next);
        }
        return MESSAGE;
    }

    private static void speak(Language language, HttpServletRequest request, Page page, Model model) {
        if (LanguageChoice.explicit(request).isEmpty()) {
            model.addAttribute("page", page.in(language));
        }
    }

    private static Optional<Question> known(@Nullable String name) {
        for (Question question : Question.values()) {
            if (question.name().equals(name)) {
                return Optional.of(question);
            }
        }
        return Optional.empty();
    }

    private static void slowDown(boolean open) {
        if (!open) {
            throw new ResponseStatusException(HttpStatus.TOO_MANY_REQUESTS);
        }
    }
}
