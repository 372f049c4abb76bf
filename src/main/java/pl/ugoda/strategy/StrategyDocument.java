package pl.ugoda.strategy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import pl.ugoda.kernel.Channel;

/** Reads a strategy from its YAML text; every word it does not know is refused, so that a typing mistake is no silent change. */
final class StrategyDocument {
    private static final int LONGEST = 64 * 1024;
    private static final int MOST_STEPS = 40;
    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9-]{0,40}");
    private static final Pattern DAY = Pattern.compile("(due|previous)\\s*([+-])\\s*(\\d{1,3})");

    private final String yaml;

    StrategyDocument(String yaml) {
        this.yaml = yaml;
    }

    StrategyVersion read() {
        Section root = Section.of(parsed(), "the document");
        root.allowOnly(Set.of("strategy", "version", "for", "exits", "pauses", "steps"));
        List<Section> steps = root.sections("steps");
        if (steps.isEmpty() || steps.size() > MOST_STEPS) {
            throw new UnreadableStrategy("a strategy has 1 to " + MOST_STEPS + " steps");
        }
        Section audience = root.section("for");
        return new StrategyVersion(
                root.key("strategy"),
                root.number("version", 1, Integer.MAX_VALUE),
                yaml,
                condition(audience, Set.of()),
                root.sections("exits").stream()
                        .map(each -> condition(each, Set.of()))
                        .toList(),
                root.sections("pauses").stream().map(StrategyDocument::pause).toList(),
                steps.stream().map(StrategyDocument::step).toList());
    }

    private @Nullable Object parsed() {
        if (yaml.length() > LONGEST) {
            throw new UnreadableStrategy("a strategy document has at most " + LONGEST + " characters");
        }
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        options.setMaxAliasesForCollections(0);
        options.setCodePointLimit(LONGEST);
        try {
            return new Yaml(new SafeConstructor(options)).load(yaml);
        } catch (YAMLException malformed) {
            throw new UnreadableStrategy("not YAML: " + malformed.getMessage(), malformed);
        }
    }

    private static StrategyVersion.Pause pause(Section section) {
        return new StrategyVersion.Pause(condition(section, Set.of("days")), section.number("days", 1, 365));
    }

    private static Condition condition(Section section, Set<String> besides) {
        Set<String> allowed = new TreeSet<>(besides);
        allowed.addAll(Set.of("rule", "when"));
        section.allowOnly(allowed);
        return Condition.compile(section.key("rule"), section.text("when"));
    }

    private static Step step(Section section) {
        section.allowOnly(Set.of(
                "step",
                "day",
                "contact",
                "template",
                "purpose",
                "tone",
                "if-unreachable",
                "task",
                "only-if",
                "later-if"));
        List<Step.Delay> delays = section.sections("later-if").stream()
                .map(each -> new Step.Delay(condition(each, Set.of("days")), each.number("days", 1, 365)))
                .toList();
        List<Condition> conditions = section.sections("only-if").stream()
                .map(each -> condition(each, Set.of()))
                .toList();
        return new Step(section.key("step"), day(section), deed(section), conditions, delays);
    }

    private static Step.Day day(Section section) {
        Matcher matcher = DAY.matcher(section.text("day"));
        if (!matcher.matches()) {
            throw new UnreadableStrategy(section.place + ": day is 'due + 3', 'due - 5' or 'previous + 4'");
        }
        int days = Integer.parseInt(matcher.group(3)) * (matcher.group(2).equals("-") ? -1 : 1);
        if (matcher.group(1).equals("due")) {
            return new Step.Day.FromDue(days);
        }
        if (days < 1) {
            throw new UnreadableStrategy(section.place + ": a step comes at least a day after the previous one");
        }
        return new Step.Day.FromPrevious(days);
    }

    private static Step.Deed deed(Section section) {
        if (section.has("contact") == section.has("task")) {
            throw new UnreadableStrategy(section.place + ": a step is either a contact or a task");
        }
        if (section.has("task")) {
            return new Step.Deed.HumanTask(task(section, "task"));
        }
        List<Channel> channels = section.codes("contact", Channel.class);
        if (channels.isEmpty() || channels.contains(Channel.CALL)) {
            throw new UnreadableStrategy(section.place + ": contact names channels; a call is a task");
        }
        return new Step.Deed.Message(
                channels,
                section.key("template"),
                section.code("purpose", Purpose.class),
                section.code("tone", Tone.class),
                section.has("if-unreachable") ? task(section, "if-unreachable") : null);
    }

    private static TaskKind task(Section section, String name) {
        TaskKind kind = section.code(name, TaskKind.class);
        if (!kind.ofAStrategy()) {
            throw new UnreadableStrategy(section.place + ": " + name + " is CALL or REVIEW");
        }
        return kind;
    }

    /** A mapping of the document, with the name of its place for messages. */
    private record Section(Map<?, ?> entries, String place) {
        static Section of(@Nullable Object value, String place) {
            if (value instanceof Map<?, ?> map) {
                return new Section(map, place);
            }
            throw new UnreadableStrategy(place + " is not a list of 'name: value' lines");
        }

        boolean has(String name) {
            return entries.containsKey(name);
        }

        void allowOnly(Set<String> names) {
            for (Object name : entries.keySet()) {
                if (!names.contains(String.valueOf(name))) {
                    throw new UnreadableStrategy(
                            place + ": unknown word '" + name + "', known are " + new TreeSet<>(names));
                }
            }
        }

        Section section(String name) {
            return of(entries.get(name), place + ", " + name);
        }

        List<Section> sections(String name) {
            if (!has(name)) {
                return List.of();
            }
            List<Section> sections = new ArrayList<>();
            for (Object each : list(name)) {
                sections.add(of(each, place + ", " + name + " " + (sections.size() + 1)));
            }
            return sections;
        }

        String text(String name) {
            if (entries.get(name) instanceof String text && !text.isBlank()) {
                return text.strip();
            }
            throw new UnreadableStrategy(place + ": '" + name + "' is missing or not a text");
        }

        String key(String name) {
            String key = text(name);
            if (!KEY.matcher(key).matches()) {
                throw new UnreadableStrategy(
                        place + ": '" + key + "' is not a key of small letters, digits and hyphens");
            }
            return key;
        }

        int number(String name, int least, int most) {
            if (entries.get(name) instanceof Integer number && number >= least && number <= most) {
                return number;
            }
            throw new UnreadableStrategy(
                    place + ": '" + name + "' is missing or not a number from " + least + " to " + most);
        }

        <E extends Enum<E>> E code(String name, Class<E> type) {
            return constant(text(name), type);
        }

        <E extends Enum<E>> List<E> codes(String name, Class<E> type) {
            List<E> codes = new ArrayList<>();
            for (Object each : list(name)) {
                codes.add(constant(String.valueOf(each), type));
            }
            return codes.stream().distinct().toList();
        }

        private List<?> list(String name) {
            if (entries.get(name) instanceof List<?> list) {
                return list;
            }
            throw new UnreadableStrategy(place + ": '" + name + "' is not a list");
        }

        private <E extends Enum<E>> E constant(String text, Class<E> type) {
            for (E each : type.getEnumConstants()) {
                if (each.name().equals(text)) {
                    return each;
                }
            }
            throw new UnreadableStrategy(
                    place + ": '" + text + "' is none of " + Arrays.toString(type.getEnumConstants()));
        }
    }
}
