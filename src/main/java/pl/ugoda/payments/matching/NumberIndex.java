package pl.ugoda.payments.matching;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import pl.ugoda.kernel.CaseId;
import pl.ugoda.kernel.ClaimId;
import pl.ugoda.payments.matching.Title.Token;

/**
 * Finds our numbers in titles: groups of digits in order, whatever separates them, with digit boundaries on both sides.
 * {@code 43/08/2026/USL} is found in {@code 43-8-2026 usl}, never in {@code 443/08/2026}.
 */
final class NumberIndex {
    private static final int MOST_GROUPS = 8;
    private static final int SHORTEST_LONE_GROUP = 5;
    private static final int SHORTEST_COMPACT = 7;
    private static final Pattern GAP = Pattern.compile("[\\s/\\\\.\\-_:]{0,3}");
    /** A slash joins even over spaces; a dot or a dash only when nothing else is there. */
    private static final Pattern TIGHT = Pattern.compile("\\s*[/\\\\]\\s*|[.\\-_]");
    /** Whatever these words introduce is no invoice of ours. */
    private static final Set<String> FOREIGN = Set.of(
            "KOR",
            "KOREKTA",
            "KOREKTY",
            "KORYG",
            "FK",
            "FKOR",
            "NK",
            "NOTA",
            "NOTY",
            "PROFORMA",
            "ZAM",
            "ZAMOWIENIE",
            "UMOWA",
            "UMOWY");

    private static final Set<String> DATE_WORDS =
            Set.of("DNIA", "DN", "DNIU", "DATA", "DATY", "TERMIN", "TERMINU", "ZD");
    private static final Set<String> SPLIT_PAYMENT_TAGS = Set.of("TXT", "INV", "VAT", "IDC", "IDP");

    private final Map<String, List<Entry>> byKey = new HashMap<>();
    private final Map<String, List<Entry>> byCompactDigits = new HashMap<>();

    /** @param claim null when the number is the case's own */
    record Entry(CaseId caseId, @Nullable ClaimId claim, String prefix, String suffix) {}

    /** @param entries more than one when our own numbers cannot be told apart by what is written */
    record Found(List<Entry> entries, int from, int to) {}

    void add(String number, CaseId caseId, @Nullable ClaimId claim) {
        List<Token> tokens = Title.of(number).tokens();
        int first = 0;
        int last = tokens.size() - 1;
        while (first < tokens.size() && !tokens.get(first).digits()) {
            first++;
        }
        while (last >= 0 && !tokens.get(last).digits()) {
            last--;
        }
        if (first > last || last - first >= MOST_GROUPS) {
            return;
        }
        Entry entry = new Entry(
                caseId,
                claim,
                first > 0 ? tokens.get(first - 1).value() : "",
                last + 1 < tokens.size() ? tokens.get(last + 1).value() : "");
        List<Token> core = tokens.subList(first, last + 1);
        byKey.computeIfAbsent(key(core), _ -> new ArrayList<>(1)).add(entry);
        StringBuilder compact = new StringBuilder();
        core.forEach(token -> compact.append(token.written()));
        if (core.size() > 1
                && compact.length() >= SHORTEST_COMPACT
                && core.stream().allMatch(Token::digits)) {
            byCompactDigits
                    .computeIfAbsent(compact.toString(), _ -> new ArrayList<>(1))
                    .add(entry);
        }
    }

    List<Found> find(Title title) {
        List<Found> all = new ArrayList<>();
        List<Token> tokens = title.tokens();
        int free = 0;
        while (free < tokens.size()) {
            int length = matchAt(title, free);
            boolean bounded = length > 0 && isBounded(title, free, length, all);
            if (bounded) {
                List<Entry> entries = told(title, free, length, candidates(tokens.subList(free, free + length)));
                if (!entries.isEmpty()) {
                    all.add(new Found(
                            entries,
                            tokens.get(free).from(),
                            tokens.get(free + length - 1).to()));
                    free += length;
                    continue;
                }
            }
            free++;
        }
        return all;
    }

    /** The number of tokens of the longest number of ours that starts here, or 0. */
    private int matchAt(Title title, int first) {
        List<Token> tokens = title.tokens();
        if (!tokens.get(first).digits()) {
            return 0;
        }
        int longest = 1;
        while (longest < MOST_GROUPS
                && first + longest < tokens.size()
                && GAP.matcher(title.gapBefore(first + longest)).matches()) {
            longest++;
        }
        for (int length = longest; length > 0; length--) {
            if (tokens.get(first + length - 1).digits()
                    && !candidates(tokens.subList(first, first + length)).isEmpty()
                    && !isIntroducedAsSomethingElse(title, first, length)) {
                return length;
            }
        }
        return 0;
    }

    private List<Entry> candidates(List<Token> core) {
        List<Entry> found = byKey.get(key(core));
        if (found == null && core.size() == 1) {
            found = byCompactDigits.get(core.getFirst().written());
        }
        return found == null ? List.of() : found;
    }

    private boolean isBounded(Title title, int first, int length, List<Found> before) {
        List<Token> tokens = title.tokens();
        boolean afterOurs = !before.isEmpty()
                && first > 0
                && before.getLast().to() == tokens.get(first - 1).to();
        boolean openLeft = first > 0
                && tokens.get(first - 1).digits()
                && !afterOurs
                && TIGHT.matcher(title.gapBefore(first)).matches();
        int next = first + length;
        boolean openRight = next < tokens.size()
                && tokens.get(next).digits()
                && TIGHT.matcher(title.gapBefore(next)).matches()
                && matchAt(title, next) == 0;
        return !openLeft && !openRight;
    }

    /** Corrections, orders and dates look like numbers; the word before them tells. */
    private static boolean isIntroducedAsSomethingElse(Title title, int first, int length) {
        List<Token> tokens = title.tokens();
        for (int back = 1; back <= 2 && first - back >= 0; back++) {
            Token word = tokens.get(first - back);
            if (word.digits()) {
                return false;
            }
            if (FOREIGN.contains(word.value())
                    || (DATE_WORDS.contains(word.value()) && isDate(tokens.subList(first, first + length)))) {
                return true;
            }
            if (word.value().length() > 2) {
                return false;
            }
        }
        return false;
    }

    private static boolean isDate(List<Token> core) {
        if (core.size() != 3 || !core.stream().allMatch(Token::digits)) {
            return false;
        }
        String first = core.get(0).written();
        String last = core.get(2).written();
        boolean yearFirst = first.length() == 4 && last.length() <= 2;
        boolean yearLast = first.length() <= 2 && (last.length() == 4 || last.length() == 2);
        return yearFirst || yearLast;
    }

    /** Of the numbers with these digits, those whose letters agree with what stands around. */
    private List<Entry> told(Title title, int first, int length, List<Entry> candidates) {
        List<Token> tokens = title.tokens();
        String before = first > 0 && !tokens.get(first - 1).digits()
                ? tokens.get(first - 1).value()
                : "";
        int next = first + length;
        boolean lettersFollow = next < tokens.size() && !tokens.get(next).digits();
        String after = lettersFollow ? tokens.get(next).value() : "";
        boolean afterBelongs =
                lettersFollow && TIGHT.matcher(title.gapBefore(next)).matches() && !SPLIT_PAYMENT_TAGS.contains(after);
        boolean lone = length == 1 && tokens.get(first).written().length() < SHORTEST_LONE_GROUP;
        List<Entry> possible = candidates.stream()
                .filter(entry -> !afterBelongs || entry.suffix().equals(after))
                .filter(entry -> entry.claim() != null || entry.prefix().equals(before))
                .filter(entry ->
                        !lone || (!entry.prefix().isEmpty() && entry.prefix().equals(before)))
                .toList();
        if (possible.size() < 2) {
            return possible;
        }
        List<Entry> exact = possible.stream()
                .filter(entry -> entry.prefix().equals(before) && entry.suffix().equals(after))
                .toList();
        if (!exact.isEmpty()) {
            return exact;
        }
        List<Entry> half = possible.stream()
                .filter(entry -> (!entry.prefix().isEmpty() && entry.prefix().equals(before))
                        || (!entry.suffix().isEmpty() && entry.suffix().equals(after)))
                .toList();
        return half.isEmpty() ? possible : half;
    }

    private static String key(List<Token> core) {
        StringBuilder key = new StringBuilder();
        for (Token token : core) {
            key.append(token.value()).append('|');
        }
        return key.toString();
    }
}
