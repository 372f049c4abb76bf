package pl.ugoda.console;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import pl.ugoda.console.view.NextStepView;
import pl.ugoda.console.view.TimelineEntry;
import pl.ugoda.web.Page;

/** What happened in a case, told from all sides, and what comes next. */
@Component
class CaseStory {
    private final List<TimelineSource> sources;
    private final ComingSteps coming;

    CaseStory(List<TimelineSource> sources, ComingSteps coming) {
        this.sources = sources;
        this.coming = coming;
    }

    List<TimelineEntry> told(Subject subject, Page page) {
        return TimelineEntry.sorted(
                sources.stream().flatMap(source -> source.of(subject, page)).toList());
    }

    Optional<NextStepView> next(Subject subject, Page page) {
        return coming.of(subject.file().id(), page);
    }
}
