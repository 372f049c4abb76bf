package pl.ugoda.identity.web;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pl.ugoda.identity.People;
import pl.ugoda.identity.Person;
import pl.ugoda.identity.Role;
import pl.ugoda.kernel.UserId;

/** Ustawienia → Osoby: who of the staff comes in, and with which roles. */
@Controller
@RequestMapping("/console/settings/people")
@PreAuthorize("hasRole('ADMINISTRATOR')")
class PeoplePages {
    private static final String LIST = "redirect:/console/settings/people";
    private static final String FORM = "identity/person-new";
    private static final int LONGEST_NAME = 200;

    private final People people;
    private final String publicUrl;

    PeoplePages(People people, @Value("${ugoda.public-url}") String publicUrl) {
        this.people = people;
        this.publicUrl = publicUrl;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("people", people.all());
        return "identity/people";
    }

    @GetMapping("/new")
    String start(Model model) {
        return form("", "", Set.of(), "", model);
    }

    @PostMapping("/new")
    String invite(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(name = "role", required = false) @Nullable Set<Role> roles,
            Model model,
            RedirectAttributes once) {
        Set<Role> wanted = roles == null ? Set.of() : roles;
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            return form(name, email, wanted, "name", model);
        }
        if (wanted.isEmpty()) {
            return form(name, email, wanted, "roles", model);
        }
        return switch (people.invite(name, email, wanted)) {
            case People.Invited.Done(var user, var token) -> {
                showOnce(token, once);
                yield LIST + "/" + user;
            }
            case People.Invited.AddressTaken _ -> form(name, email, wanted, "taken", model);
            case People.Invited.NotAnAddress _ -> form(name, email, wanted, "email", model);
        };
    }

    @GetMapping("/{id}")
    String show(@PathVariable UUID id, Model model) {
        model.addAttribute("person", existing(id));
        return "identity/person";
    }

    @PostMapping("/{id}")
    String changeRoles(
            @PathVariable UUID id,
            @RequestParam(name = "role", required = false) @Nullable Set<Role> roles,
            RedirectAttributes once) {
        if (roles == null || roles.isEmpty()) {
            once.addFlashAttribute("problem", "roles");
            return back(existing(id));
        }
        return told(people.changeRoles(new UserId(id), roles), id, once);
    }

    @PostMapping("/{id}/off")
    String deactivate(@PathVariable UUID id, RedirectAttributes once) {
        return told(people.deactivate(new UserId(id)), id, once);
    }

    @PostMapping("/{id}/on")
    String reactivate(@PathVariable UUID id, RedirectAttributes once) {
        return told(people.reactivate(new UserId(id)), id, once);
    }

    @PostMapping("/{id}/link")
    String newLink(@PathVariable UUID id, RedirectAttributes once) {
        showOnce(people.newLink(new UserId(id)).orElseThrow(PeoplePages::missing), once);
        return LIST + "/" + id;
    }

    private static String told(People.Changed changed, UUID id, RedirectAttributes once) {
        return switch (changed) {
            case DONE -> {
                once.addFlashAttribute("saved", true);
                yield LIST + "/" + id;
            }
            case LAST_ADMINISTRATOR -> {
                once.addFlashAttribute("problem", "last");
                yield LIST + "/" + id;
            }
            case UNKNOWN -> throw missing();
        };
    }

    // Kept for the next page of this session only: neither in an address nor on a page that can be opened again.
    private void showOnce(String token, RedirectAttributes once) {
        once.addFlashAttribute("link", publicUrl + PasswordPages.PATH + token);
    }

    private static String back(Person person) {
        return LIST + "/" + person.id();
    }

    private Person existing(UUID id) {
        return people.find(new UserId(id)).orElseThrow(PeoplePages::missing);
    }

    private static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    private static String form(String name, String email, Set<Role> roles, String problem, Model model) {
        model.addAttribute("name", name);
        model.addAttribute("email", email);
        model.addAttribute("roles", roles);
        model.addAttribute("problem", problem);
        return FORM;
    }
}
