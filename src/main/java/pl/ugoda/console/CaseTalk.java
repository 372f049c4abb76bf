package pl.ugoda.console;

import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pl.ugoda.claims.Case;
import pl.ugoda.claims.Cases;
import pl.ugoda.console.view.CaseFile;
import pl.ugoda.console.view.Refused;
import pl.ugoda.strategy.CaseStates;
import pl.ugoda.web.Page;

/** How the forms of a case answer: a redirect with a sentence when something was done, the same page with words at the field when not. */
@Component
class CaseTalk {
    private static final String VIEW = "console/case";

    private final CaseFiles files;
    private final Cases cases;
    private final CaseStates states;

    CaseTalk(CaseFiles files, Cases cases, CaseStates states) {
        this.files = files;
        this.cases = cases;
        this.states = states;
    }

    Case existing(String number) {
        return cases.byNumber(number).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** The next step on the page that follows already knows of what was done, whenever the events of it arrive. */
    ModelAndView done(Case file, String sentence, RedirectAttributes answer) {
        states.refresh(List.of(file.id()));
        answer.addFlashAttribute("said", sentence);
        return new ModelAndView("redirect:" + CaseQuery.PATH + "/" + file.number());
    }

    /** The page again with the form open, what was typed in it, and one sentence at one field. */
    ModelAndView refused(Case file, String form, Map<String, String> typed, String field, String mistake, Page page) {
        CaseFiles.Wanted wanted =
                CaseFiles.Wanted.usual(true).refusing(new Refused(form, typed, Map.of(field, mistake)));
        return new ModelAndView(
                VIEW, Map.of("file", file(file.number(), wanted, page)), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    String show(String number, CaseFiles.Wanted wanted, Page page, Model model) {
        model.addAttribute("file", file(number, wanted, page));
        return VIEW;
    }

    private CaseFile file(String number, CaseFiles.Wanted wanted, Page page) {
        return files.show(number, wanted, page).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
