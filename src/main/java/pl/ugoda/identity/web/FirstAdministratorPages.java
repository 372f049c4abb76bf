package pl.ugoda.identity.web;

import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import pl.ugoda.identity.FirstAdministrator;
import pl.ugoda.identity.NewUser;
import pl.ugoda.identity.Role;
import pl.ugoda.identity.Users;

/** The one-time link of an empty installation. Opening it shows a form and uses nothing up: mail scanners open links too. */
@Controller
class FirstAdministratorPages {
    private static final String PAGE = "identity/first-administrator";

    private final FirstAdministrator firstAdministrator;

    FirstAdministratorPages(FirstAdministrator firstAdministrator) {
        this.firstAdministrator = firstAdministrator;
    }

    @GetMapping("/first-administrator/{token}")
    String show(@PathVariable String token, Model model) {
        return firstAdministrator.stands(token) ? form(token, "", "", "", "", model) : "identity/link-gone";
    }

    @PostMapping("/first-administrator/{token}")
    String use(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String organization,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String password,
            Model model) {
        if (organization.isBlank() || name.isBlank()) {
            return form(token, organization, name, email, "name", model);
        }
        var administrator = new NewUser(name, email, password, Set.of(Role.ADMINISTRATOR));
        return switch (firstAdministrator.use(token, organization, administrator)) {
            case FirstAdministrator.Outcome.Done _ -> "redirect:/sign-in?made";
            case FirstAdministrator.Outcome.Gone _ -> "identity/link-gone";
            case FirstAdministrator.Outcome.Refused(var why) ->
                form(token, organization, name, email, problem(why), model);
        };
    }

    private static String problem(Users.Added why) {
        return switch (why) {
            case Users.Added.PasswordRefused _ -> "password";
            case Users.Added.NotAnAddress _ -> "email";
            case Users.Added.AddressTaken _ -> "taken";
            case Users.Added.Done _ -> throw new IllegalStateException("done is no problem");
        };
    }

    private static String form(
            String token, String organization, String name, String email, String problem, Model model) {
        model.addAttribute("token", token);
        model.addAttribute("organization", organization);
        model.addAttribute("name", name);
        model.addAttribute("email", email);
        model.addAttribute("problem", problem);
        return PAGE;
    }
}
