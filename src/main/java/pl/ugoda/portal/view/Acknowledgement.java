package pl.ugoda.portal.view;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What has to be said before somebody does what may acknowledge a debt (art. 123 § 1 pt 2 KC).
 *
 * @param code {@code near}, {@code unknown}, {@code barred} (may be pleaded) or {@code voluntary} (cannot be demanded at all)
 * @param on the day the term ends or ended
 */
public record Acknowledgement(String code, @Nullable LocalDate on) {}
