package pl.ugoda.portal;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import pl.ugoda.portal.view.Unsent;

/** What a form leads to that came too late: {@link PortalSecurity} hands it over, nothing was done. */
@Controller
class NotSentController extends PortalController {
    private static final String OBJECTION = "object";
    private static final Set<String> FORMS = Set.of("pay", "later", OBJECTION, "hardship", "preferences");

    @RequestMapping(
            path = PortalSecurity.NOT_SENT,
            method = {RequestMethod.GET, RequestMethod.POST})
    String tell(
            @AuthenticationPrincipal @Nullable Object reader,
            @RequestParam(name = "claim", required = false) @Nullable List<String> claim,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String text,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        if (!(request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI) instanceof String from)) {
            return SEE_OTHER + "/portal";
        }
        response.setStatus(HttpStatus.FORBIDDEN.value());
        boolean over = !(reader instanceof Visit);
        String form = form(from);
        // The cookie of a visit comes with our own pages only (SameSite): a foreign page gets no words of its own shown
        // here.
        boolean own = VisitCookie.read(request).isPresent() && form.equals(OBJECTION);
        model.addAttribute(
                "unsent",
                new Unsent(
                        over,
                        form.isEmpty() ? "/portal" : "/portal/" + form,
                        own ? new Unsent.Objection(claim == null ? List.of() : claim, reason, text) : null));
        model.addAttribute("minutes", Visits.IDLE.toMinutes());
        return "portal/not-sent";
    }

    private static String form(String path) {
        String[] parts = path.split("/");
        return parts.length > 2 && FORMS.contains(parts[2]) ? parts[2] : "";
    }
}
