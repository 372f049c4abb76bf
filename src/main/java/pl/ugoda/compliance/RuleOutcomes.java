package pl.ugoda.compliance;

import java.util.List;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Rule outcomes as they are stored beside a permit or a refusal. */
final class RuleOutcomes {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<List<RuleOutcome>> LIST = new TypeReference<>() {};

    private RuleOutcomes() {}

    /** Written by hand: a chunk of the daily run stores ten thousand of them. */
    static String write(List<RuleOutcome> outcomes) {
        var json = new StringBuilder(64 * outcomes.size());
        json.append('[');
        for (var outcome : outcomes) {
            json.append(json.length() == 1 ? "{\"rule\":" : ",{\"rule\":");
            text(json, outcome.rule().value());
            json.append(",\"result\":\"").append(outcome.result()).append("\",\"inputs\":{");
            boolean first = true;
            for (var input : outcome.inputs().entrySet()) {
                if (!first) {
                    json.append(',');
                }
                first = false;
                text(json, input.getKey());
                json.append(':');
                text(json, input.getValue());
            }
            json.append("}}");
        }
        return json.append(']').toString();
    }

    static List<RuleOutcome> read(String stored) {
        return JSON.readValue(stored, LIST);
    }

    private static void text(StringBuilder json, String value) {
        json.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '"' || c == '\\') {
                json.append('\\');
            } else if (c < ' ') {
                throw new IllegalArgumentException("an input of a rule is a code, not a text with control characters");
            }
            json.append(c);
        }
        json.append('"');
    }
}
