package pl.ugoda.cli;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.time.temporal.Temporal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import pl.ugoda.kernel.Money;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;

/**
 * Writes a tree of maps, collections and plain values as JSON. Streaming only: data binding would cost a third of the second in
 * which a command has to answer.
 */
final class Json {
    private static final JsonFactory FACTORY = new JsonFactory();

    private Json() {}

    /** An object whose keys keep the order in which they are named: key, value, key, value. */
    static Map<String, @Nullable Object> object(@Nullable Object... keysAndValues) {
        var object = new LinkedHashMap<String, @Nullable Object>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            object.put(String.valueOf(keysAndValues[i]), keysAndValues[i + 1]);
        }
        return object;
    }

    static String text(Object tree) {
        var text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(new Pretty(), text)) {
            write(json, tree);
        }
        return text.toString();
    }

    private static void write(JsonGenerator json, @Nullable Object value) {
        switch (value) {
            case null -> json.writeNull();
            case Map<?, ?> object -> {
                json.writeStartObject();
                object.forEach((key, member) -> {
                    json.writeName(String.valueOf(key));
                    write(json, member);
                });
                json.writeEndObject();
            }
            case Collection<?> array -> {
                json.writeStartArray();
                array.forEach(element -> write(json, element));
                json.writeEndArray();
            }
            case String text -> json.writeString(text);
            case Boolean truth -> json.writeBoolean(truth);
            case Integer number -> json.writeNumber(number);
            case Long number -> json.writeNumber(number);
            case Double number -> json.writeNumber(number);
            case BigDecimal number -> json.writeNumber(number);
            case Money money -> json.writeString(money.amount().toPlainString());
            case Temporal day -> json.writeString(day.toString());
            default -> throw new IllegalArgumentException("no JSON form for " + value.getClass());
        }
    }

    /** Two spaces and line feeds, the same on every operating system. */
    private static final class Pretty extends ObjectWriteContext.Base {
        @Override
        public tools.jackson.core.PrettyPrinter getPrettyPrinter() {
            var indenter = new DefaultIndenter("  ", "\n");
            return new DefaultPrettyPrinter().withArrayIndenter(indenter).withObjectIndenter(indenter);
        }

        @Override
        public boolean hasPrettyPrinter() {
            return true;
        }
    }
}
