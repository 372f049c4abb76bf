package pl.ugoda.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import pl.ugoda.identity.OwnPassword;
import pl.ugoda.identity.PasswordLinks;
import pl.ugoda.identity.SignedIn;

/**
 * Where people get a password of their own: by the link an administrator gave them, or knowing the present one. Opening a link shows a
 * form and uses nothing up: mail scanners open links too.
 */
@Controller
class PasswordPages {
    static final String PATH = "/choose-password/";
    private static final String OWN = "/console/password";
    private static final String ANYBODY = "hasAnyRole('ADMINISTRATOR', 'ACCOUNTANT', 'AGENT', 'LAWYER', 'COMPLIANCE')";

    private final PasswordLinks links;
    private final OwnPassword ownPassword;
    private final HttpSessionSecurityContextRepository sessions = new HttpSessionSecurityContextRepository();

    PasswordPages(PasswordLinks links, OwnPassword ownPassword) {
        this.links = links;
        this.ownPassword = ownPassword;
    }

    @GetMapping(PATH + "{token}")
    String show(@PathVariable String token, Model model) {
        return links.stands(token) ? choose(token, false, model) : gone(model);
    }

    @PostMapping(PATH + "{token}")
    String use(@PathVariable String token, @RequestParam(defaultValue = "") String password, Model model) {
        return switch (links.use(token, password)) {
            case PasswordLinks.Outcome.Done _ -> "redirect:/sign-in?made";
            case PasswordLinks.Outcome.Gone _ -> gone(model);
            case PasswordLinks.Outcome.Refused _ -> choose(token, true, model);
        };
    }

    @GetMapping(OWN)
    @PreAuthorize(ANYBODY)
    String own(@RequestParam(defaultValue = "") String saved, Model model) {
        model.addAttribute("saved", !saved.isEmpty());
        return own("", 0, model);
    }

    @PostMapping(OWN)
    @PreAuthorize(ANYBODY)
    String change(
            @AuthenticationPrincipal SignedIn who,
            @RequestParam(defaultValue = "") String present,
            @RequestParam(defaultValue = "") String password,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return switch (ownPassword.change(who, present, password, request.getRemoteAddr())) {
            case OwnPassword.Outcome.Done(var renewed) -> {
                goOn(renewed, request, response);
                yield "redirect:" + OWN + "?saved=1";
            }
            case OwnPassword.Outcome.Wrong _ -> own("present", 0, model);
            case OwnPassword.Outcome.Refused _ -> own("password", 0, model);
            case OwnPassword.Outcome.TooMany wait -> own("wait", wait.minutes(), model);
        };
    }

    // This session goes on with the new version of access; all others of the person are over.
    private void goOn(SignedIn renewed, HttpServletRequest request, HttpServletResponse response) {
        Authentication before = SecurityContextHolder.getContext().getAuthentication();
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                renewed, null, before == null ? List.of() : before.getAuthorities()));
        SecurityContextHolder.setContext(context);
        sessions.saveContext(context, request, response);
    }

    private static String choose(String token, boolean refused, Model model) {
        model.addAttribute("token", token);
        model.addAttribute("refused", refused);
        return "identity/choose-password";
    }

    private static String gone(Model model) {
        model.addAttribute("next", "identity.gone.ask");
        return "identity/link-gone";
    }

    private static String own(String problem, int minutes, Model model) {
        model.addAttribute("problem", problem);
        model.addAttribute("minutes", minutes);
        return "identity/own-password";
    }
}
