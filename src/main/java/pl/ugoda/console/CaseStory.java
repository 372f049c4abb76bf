package pl.ugoda.console;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import pl.ugoda.claims.Case;
import pl.ugoda.console.view.NextStepView;
import pl.ugoda.console.view.TimelineEntry;
import pl.ugoda.console.view.WhyThatDay;
import pl.ugoda.web.Page;

/** What happened in a case, told from all sides, what comes next, and why it was quiet on a day. */
@Component
class CaseStory {
    private final List<TimelineSource> sources;
    private final ComingSteps coming;
    private final WhyAnswers answers;

    CaseStory(List<TimelineSource> sources, ComingSteps coming, WhyAnswers answers) {
        this.sources = sources;
        this.coming = coming;
        this.answers = answers;
    }

    List<TimelineEntry> told(Subject subject, Page page) {
        return TimelineEntry.sorted(
                sources.stream().flatMap(source -> source.of(subject, page)).toList());
    }

    Optional<NextStepView> next(Subject subject, Page page) {
        return coming.of(subject.file().id(), page);
    }

    WhyThatDay why(Case file, @Nullable String day, Page page) {
        return answers.answer(file, day, page);
    }
}
