package pl.ugoda.console;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pl.ugoda.claims.Case;
import pl.ugoda.compliance.NewStop;
import pl.ugoda.compliance.Stops;
import pl.ugoda.kernel.Channel;
import pl.ugoda.strategy.Tasks;
import pl.ugoda.web.Page;

/** How a debtor may be reached, and what came of trying: a wrong number, a channel left on request, a task done. */
@Controller
@RequestMapping(CaseQuery.PATH + "/{number}")
@PreAuthorize(Staff.CONTACT)
class CaseContactController {
    /** Stands as the proof of a stop; the text on the form is its version. */
    private static final String STOP_FORM = "console-stop-1";

    private final CaseTalk talk;
    private final WrongAddress wrongAddress;
    private final Stops stops;
    private final Tasks tasks;

    CaseContactController(CaseTalk talk, WrongAddress wrongAddress, Stops stops, Tasks tasks) {
        this.talk = talk;
        this.wrongAddress = wrongAddress;
        this.stops = stops;
        this.tasks = tasks;
    }

    @PostMapping("/wrong-address")
    ModelAndView wrongAddress(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String address,
            @ModelAttribute("page") Page page,
            RedirectAttributes answer) {
        Case file = talk.existing(number);
        boolean noted = uuid(address).flatMap(id -> wrongAddress.note(file, id)).isPresent();
        return noted
                ? talk.done(file, page.t("console.wrong.noted"), answer)
                : talk.refused(
                        file, "wrong", Map.of("address", address), "address", page.t("console.form.choose"), page);
    }

    @PostMapping("/stops")
    ModelAndView stop(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String channel,
            @ModelAttribute("page") Page page,
            RedirectAttributes answer) {
        Case file = talk.existing(number);
        Optional<Channel> asked = CaseDesk.stoppable(channel);
        if (asked.isEmpty()) {
            return talk.refused(
                    file, "stop", Map.of("channel", channel), "channel", page.t("console.form.choose"), page);
        }
        NewStop wanted = new NewStop(file.person(), asked.get(), null, NewStop.How.STAFF, STOP_FORM, null, null);
        String said = switch (stops.stop(wanted)) {
            case Stops.Outcome.Stopped _ -> "console.stop.done";
            case Stops.Outcome.AlreadyStopped _ -> "console.stop.already";
        };
        return talk.done(file, page.t(said, "channel", page.t("console.channel." + asked.get())), answer);
    }

    @PostMapping("/tasks/{task}")
    ModelAndView close(
            @PathVariable String number,
            @PathVariable UUID task,
            @RequestParam String result,
            @ModelAttribute("page") Page page,
            RedirectAttributes answer) {
        Case file = talk.existing(number);
        Tasks.Result known = Arrays.stream(Tasks.Result.values())
                .filter(each -> each.name().equals(result))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
        boolean ofThisCase =
                tasks.openOf(file.id()).stream().anyMatch(each -> each.id().equals(task));
        boolean closed = ofThisCase && tasks.close(task, known) instanceof Tasks.Outcome.Closed;
        return talk.done(file, page.t(closed ? "console.task.closed" : "console.task.gone"), answer);
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException meaningless) {
            return Optional.empty();
        }
    }
}
