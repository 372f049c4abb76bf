package pl.ugoda.identity.web;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import pl.ugoda.identity.SignedIn;

@Controller
class EntrancePages {
    @GetMapping("/")
    String start(@AuthenticationPrincipal @Nullable SignedIn user) {
        return user == null ? "redirect:/sign-in" : "redirect:/console";
    }

    @GetMapping("/sign-in")
    String signIn(
            @AuthenticationPrincipal @Nullable SignedIn user,
            @RequestParam(required = false) @Nullable String refused,
            @RequestParam(required = false) @Nullable String out,
            @RequestParam(required = false) @Nullable String ended,
            @RequestParam(required = false) @Nullable String made,
            @RequestParam(required = false) @Nullable String unsaved,
            @RequestParam(required = false) @Nullable Integer wait,
            Model model) {
        if (user != null) {
            return "redirect:/console";
        }
        model.addAttribute("refused", refused != null);
        model.addAttribute("signedOut", out != null);
        model.addAttribute("ended", ended != null);
        model.addAttribute("made", made != null);
        model.addAttribute("unsaved", unsaved != null);
        if (wait != null) {
            model.addAttribute("minutes", Math.clamp(wait, 1, 60));
        }
        return "web/sign-in";
    }
}
