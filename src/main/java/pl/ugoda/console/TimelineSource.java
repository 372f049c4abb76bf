package pl.ugoda.console;

import java.util.stream.Stream;
import pl.ugoda.console.view.TimelineEntry;
import pl.ugoda.web.Page;

/** One kind of happening in the history of a case. */
interface TimelineSource {
    Stream<TimelineEntry> of(Subject subject, Page page);
}
