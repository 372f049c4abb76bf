package pl.ugoda.console;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import pl.ugoda.claims.CaseFilter;
import pl.ugoda.claims.CaseState;
import pl.ugoda.kernel.CreditorId;

/**
 * What the address of the list asks for. Whatever it says that means nothing is taken as not said: an old bookmark still shows
 * a list.
 */
record CaseQuery(
        View view,
        Sort sort,
        String text,
        @Nullable CreditorId creditor,
        @Nullable String after) {
    static final String PATH = "/console/cases";

    enum View {
        OPEN,
        OVERDUE,
        PROMISE,
        CARE,
        HOLD,
        BARRED,
        CLOSED,
        ALL;

        /** The states of open cases that do not just wait for their money. */
        static final List<View> APART = List.of(PROMISE, CARE, HOLD, BARRED);

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Whether it is worth a word only where there is such a case. */
        boolean rare() {
            return this == HOLD || this == BARRED;
        }
    }

    enum Sort {
        DUE(CaseFilter.Order.OLDEST_DUE),
        AMOUNT(CaseFilter.Order.LARGEST),
        NEWEST(CaseFilter.Order.NEWEST);

        private final CaseFilter.Order order;

        Sort(CaseFilter.Order order) {
            this.order = order;
        }

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static CaseQuery parse(
            @Nullable String view,
            @Nullable String sort,
            @Nullable String text,
            @Nullable String creditor,
            @Nullable String after) {
        return new CaseQuery(
                one(View.class, view, View.OPEN),
                one(Sort.class, sort, Sort.DUE),
                text == null ? "" : text.strip(),
                creditor(creditor),
                after == null || after.isBlank() ? null : after);
    }

    /** The usual list, of whatever state. */
    static CaseQuery all() {
        return new CaseQuery(View.ALL, Sort.DUE, "", null, null);
    }

    CaseQuery in(View other) {
        return new CaseQuery(other, sort, text, creditor, null);
    }

    CaseQuery by(Sort other) {
        return new CaseQuery(view, other, text, creditor, null);
    }

    CaseQuery from(@Nullable String cursor) {
        return new CaseQuery(view, sort, text, creditor, cursor);
    }

    CaseQuery withoutText() {
        return new CaseQuery(view, sort, "", creditor, null);
    }

    CaseQuery ofAnyCreditor() {
        return new CaseQuery(view, sort, text, null, null);
    }

    /** The filter, apart from the text that was searched for. */
    CaseFilter filter(LocalDate today, Standings.Now now) {
        CaseFilter filter = CaseFilter.all().of(creditor).by(sort.order);
        CaseFilter open = filter.in(CaseState.OPEN);
        return switch (view) {
            case OPEN -> open;
            case OVERDUE -> open.except(now.all()).dueBefore(today);
            case PROMISE -> open.among(now.of(Standings.Apart.PROMISE));
            case CARE -> open.among(now.of(Standings.Apart.CARE));
            case HOLD -> open.among(now.of(Standings.Apart.HOLD));
            case BARRED -> open.among(now.of(Standings.Apart.BARRED));
            case CLOSED -> filter.in(CaseState.CLOSED);
            case ALL -> filter;
        };
    }

    String href() {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(PATH);
        if (view != View.OPEN) {
            address.queryParam("state", view.code());
        }
        if (sort != Sort.DUE) {
            address.queryParam("sort", sort.code());
        }
        address.queryParamIfPresent("q", Optional.of(text).filter(words -> !words.isEmpty()));
        address.queryParamIfPresent("creditor", Optional.ofNullable(creditor).map(CreditorId::value));
        address.queryParamIfPresent("after", Optional.ofNullable(after));
        return address.encode().build().toUriString();
    }

    private static @Nullable CreditorId creditor(@Nullable String text) {
        try {
            return text == null || text.isBlank() ? null : new CreditorId(UUID.fromString(text));
        } catch (IllegalArgumentException meaningless) {
            return null;
        }
    }

    private static <E extends Enum<E>> E one(Class<E> type, @Nullable String code, E usual) {
        for (E value : type.getEnumConstants()) {
            if (value.name().equalsIgnoreCase(code)) {
                return value;
            }
        }
        return usual;
    }
}
