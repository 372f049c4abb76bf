package pl.ugoda.portal;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import pl.ugoda.kernel.Channel;
import pl.ugoda.portal.view.HowOften;
import pl.ugoda.web.Page;

/** Channels on and off, each at once; and silence altogether. */
@Controller
class PreferencesController extends PortalController {
    private final Preferences preferences;
    private final Overview overview;

    PreferencesController(Preferences preferences, Overview overview) {
        this.preferences = preferences;
        this.overview = overview;
    }

    @GetMapping("/portal/preferences")
    @Transactional(readOnly = true)
    String show(@AuthenticationPrincipal Visit visit, @ModelAttribute("page") Page page, Model model) {
        return show(visit, null, page, model);
    }

    @PostMapping("/portal/preferences")
    String change(
            @AuthenticationPrincipal Visit visit,
            @RequestParam(defaultValue = "") String channel,
            @RequestParam(defaultValue = "") String on,
            @ModelAttribute("page") Page page,
            Model model) {
        Optional<Channel> chosen = Preferences.CHANNELS.stream()
                .filter(each -> each.name().equals(channel))
                .findFirst();
        if (chosen.isEmpty()) {
            return show(visit, null, page, model);
        }
        String name = page.t("portal.preferences." + chosen.get());
        if (on.equals("yes")) {
            preferences.turnOn(visit, chosen.get());
            return show(visit, page.t("portal.preferences.turned-on", "channel", name), page, model);
        }
        preferences.turnOff(visit, chosen.get());
        return show(visit, page.t("portal.preferences.turned-off", "channel", name), page, model);
    }

    @PostMapping("/portal/preferences/silence")
    String silence(@AuthenticationPrincipal Visit visit, @ModelAttribute("page") Page page, Model model) {
        preferences.silence(visit);
        return show(visit, page.t("portal.preferences.silent"), page, model);
    }

    private String show(Visit visit, @Nullable String said, Page page, Model model) {
        model.addAttribute("creditor", overview.creditor(visit).shortName());
        model.addAttribute("channels", preferences.of(visit));
        model.addAttribute("often", HowOften.of(preferences.limits(visit), page));
        if (said != null) {
            model.addAttribute("said", said);
        }
        return "portal/preferences";
    }
}
