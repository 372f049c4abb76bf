package pl.ugoda.portal;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Addresses that only take forms, opened by a reader who reloads, goes back or changes the language after sending one. */
@Controller
class PortalReturns {
    @GetMapping("/portal/preferences/silence")
    String preferences() {
        return PortalController.SEE_OTHER + "/portal/preferences";
    }

    @GetMapping("/portal/leave")
    String home() {
        return PortalController.SEE_OTHER + "/portal";
    }
}
