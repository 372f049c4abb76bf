package pl.ugoda.words;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.PluralRules;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import pl.ugoda.kernel.Language;
import pl.ugoda.kernel.Money;

/**
 * One message in ICU MessageFormat syntax, read once into an immutable tree. ICU reads the pattern and knows the plural rules; the figures are
 * written by {@link Formats}, because ICU's own Polish number format leaves {@code 1284} without its gap.
 */
sealed interface Message {
    /** @param number what {@code #} stands for inside a plural */
    void append(StringBuilder text, Writer writer, @Nullable String number);

    /** What a message needs to be written in a language. */
    record Writer(String key, Language language, Formats formats, Map<String, ?> arguments) {
        Object argument(String name) {
            Object value = arguments.get(name);
            if (value == null) {
                throw new IllegalArgumentException("message " + key + " needs the argument " + name);
            }
            return value;
        }
    }

    record Literal(String value) implements Message {
        @Override
        public void append(StringBuilder text, Writer writer, @Nullable String number) {
            text.append(value);
        }
    }

    record Sequence(List<Message> parts) implements Message {
        @Override
        public void append(StringBuilder text, Writer writer, @Nullable String number) {
            for (Message part : parts) {
                part.append(text, writer, number);
            }
        }
    }

    /** {@code #}: the number of the plural around it. */
    record NumberSign() implements Message {
        @Override
        public void append(StringBuilder text, Writer writer, @Nullable String number) {
            text.append(number == null ? "#" : number);
        }
    }

    /** {@code {name}}, {@code {name, type}} or {@code {name, type, style}}. */
    record Argument(String name, String type, String style) implements Message {
        @Override
        public void append(StringBuilder text, Writer writer, @Nullable String number) {
            text.append(written(writer.argument(name), writer));
        }

        private String written(Object value, Writer writer) {
            Formats formats = writer.formats();
            return switch (value) {
                case Money money -> formats.money(money);
                case LocalDate date -> date(date, formats);
                case LocalTime time -> formats.time(time);
                case Instant instant ->
                    type.equals("time")
                            ? formats.time(instant)
                            : date(instant.atZone(Formats.ZONE).toLocalDate(), formats);
                case BigDecimal decimal -> type.equals("rate") ? formats.rate(decimal) : formats.decimal(decimal);
                case Double share -> formats.percent(share);
                case Number count ->
                    type.equals("word")
                            ? Numerals.word(count.longValue(), style, writer.language(), formats)
                            : formats.number(count.longValue());
                default -> value.toString();
            };
        }

        private String date(LocalDate date, Formats formats) {
            return switch (style) {
                case "" -> formats.date(date);
                case "day" -> formats.day(date);
                case "table" -> formats.tableDate(date);
                case "weekday" -> formats.weekday(date);
                case "full" -> formats.fullWeekday(date);
                default -> throw new IllegalArgumentException("no such date style: " + style);
            };
        }
    }

    /** Exact numbers ({@code =1}) first, then the CLDR category. */
    record Plural(String name, Map<Long, Message> exact, Map<String, Message> categories, PluralRules rules)
            implements Message {
        @Override
        public void append(StringBuilder text, Writer writer, @Nullable String number) {
            if (!(writer.argument(name) instanceof Number count)) {
                throw new IllegalArgumentException("message " + writer.key() + " needs a number as " + name);
            }
            Message chosen = exact.get(count.longValue());
            if (chosen == null) {
                chosen = categories.get(rules.select(count.doubleValue()));
            }
            if (chosen == null) {
                chosen = categories.get("other");
            }
            if (chosen == null) {
                throw new IllegalArgumentException("message " + writer.key() + " has no form 'other' for " + name);
            }
            String written = count instanceof BigDecimal decimal
                    ? writer.formats().decimal(decimal)
                    : writer.formats().number(count.longValue());
            chosen.append(text, writer, written);
        }
    }

    record Select(String name, Map<String, Message> choices) implements Message {
        @Override
        public void append(StringBuilder text, Writer writer, @Nullable String number) {
            Message chosen = choices.get(writer.argument(name).toString());
            if (chosen == null) {
                chosen = choices.get("other");
            }
            if (chosen == null) {
                throw new IllegalArgumentException("message " + writer.key() + " has no choice 'other' for " + name);
            }
            chosen.append(text, writer, number);
        }
    }

    /** @throws IllegalArgumentException when the pattern is not ICU MessageFormat syntax */
    static Message read(String pattern, Language language) {
        return new Reader(new MessagePattern(pattern), language).message();
    }

    /** Walks ICU's flat list of parts and builds the tree. */
    final class Reader {
        private final MessagePattern pattern;
        private final Language language;
        private final PluralRules rules;
        private int at;

        private Reader(MessagePattern pattern, Language language) {
            this.pattern = pattern;
            this.language = language;
            this.rules = PluralRules.forLocale(language.locale());
        }

        /** Reads from MSG_START to its MSG_LIMIT. */
        private Message message() {
            List<Message> parts = new ArrayList<>();
            int textFrom = pattern.getPart(at).getLimit();
            at++;
            while (true) {
                MessagePattern.Part part = pattern.getPart(at);
                literal(parts, textFrom, part.getIndex());
                switch (part.getType()) {
                    case MSG_LIMIT -> {
                        at++;
                        return parts.size() == 1 ? parts.getFirst() : new Sequence(List.copyOf(parts));
                    }
                    case ARG_START -> {
                        parts.add(argument());
                        textFrom = pattern.getPart(at - 1).getLimit();
                    }
                    case REPLACE_NUMBER -> {
                        parts.add(new NumberSign());
                        textFrom = part.getLimit();
                        at++;
                    }
                    default -> {
                        // SKIP_SYNTAX and INSERT_CHAR: quotes that do not belong to the text.
                        textFrom = part.getLimit();
                        at++;
                    }
                }
            }
        }

        private void literal(List<Message> parts, int from, int to) {
            if (from < to) {
                String text = pattern.getPatternString().substring(from, to);
                parts.add(new Literal(language == Language.PL ? Typography.polish(text) : text));
            }
        }

        private Message argument() {
            MessagePattern.ArgType type = pattern.getPart(at).getArgType();
            String name = pattern.getSubstring(pattern.getPart(at + 1));
            at += 2;
            Message read = switch (type) {
                case NONE -> new Argument(name, "", "");
                case SIMPLE -> simple(name);
                case PLURAL -> plural(name);
                case SELECT -> new Select(name, choices());
                case CHOICE, SELECTORDINAL -> throw new IllegalArgumentException("not a form used here: " + type);
            };
            at++; // ARG_LIMIT
            return read;
        }

        private Message simple(String name) {
            String type = pattern.getSubstring(pattern.getPart(at++));
            String style = "";
            if (pattern.getPartType(at) == MessagePattern.Part.Type.ARG_STYLE) {
                style = pattern.getSubstring(pattern.getPart(at++)).strip();
            }
            return new Argument(name, type, style);
        }

        private Message plural(String name) {
            Map<Long, Message> exact = new HashMap<>();
            Map<String, Message> categories = new HashMap<>();
            choices().forEach((selector, message) -> {
                if (selector.startsWith("=")) {
                    exact.put(Long.valueOf(selector.substring(1)), message);
                } else {
                    categories.put(selector, message);
                }
            });
            return new Plural(name, Map.copyOf(exact), Map.copyOf(categories), rules);
        }

        private Map<String, Message> choices() {
            Map<String, Message> choices = new LinkedHashMap<>();
            while (pattern.getPartType(at) == MessagePattern.Part.Type.ARG_SELECTOR) {
                String selector = pattern.getSubstring(pattern.getPart(at++));
                if (pattern.getPartType(at).hasNumericValue()) {
                    at++;
                }
                choices.put(selector, message());
            }
            return choices;
        }
    }
}
