package pl.ugoda.strategy;

import java.io.StringWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import pl.ugoda.kernel.Channel;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a decision was based on and which rules were asked, as compact JSON whose names stay for ever. The same facts always
 * give the same text, so that a digest over it shows a later change.
 */
record Evidence(Snapshot facts, List<Finding> rules, Decision decision) {
    private static final JsonFactory FACTORY = new JsonFactory();
    private static final JsonMapper MAPPER = JsonMapper.shared();
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    String json() {
        StringWriter text = new StringWriter(800);
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            json.writeName("facts");
            write(json, facts);
            json.writeName("rules");
            write(json, rules);
            json.writeName("decision");
            write(json, decision);
            json.writeEndObject();
        }
        return text.toString();
    }

    static Evidence read(String text) {
        JsonNode root = MAPPER.readTree(text);
        return new Evidence(
                snapshot(root.required("facts")),
                findings(root.required("rules")),
                decision(root.required("decision")));
    }

    private static void write(JsonGenerator json, Snapshot facts) {
        json.writeStartObject();
        json.writeStringProperty("debtorKind", facts.debtorKind());
        json.writeBooleanProperty("consumer", facts.consumer());
        json.writeNumberProperty("openClaims", facts.openClaims());
        json.writeNumberProperty("principalMinor", facts.principalMinor());
        json.writeNumberProperty("interestMinor", facts.interestMinor());
        json.writeStringProperty("interestOn", facts.interestOn().toString());
        json.writeNumberProperty("interestPerHundredDaysMinor", facts.interestPerHundredDaysMinor());
        writeDay(json, "anchor", facts.anchor());
        json.writeArrayPropertyStart("reach");
        for (Channel channel : sorted(facts.reach())) {
            json.writeString(channel.name());
        }
        json.writeEndArray();
        json.writeArrayPropertyStart("holds");
        for (HoldFact hold : facts.holds()) {
            json.writeStartObject();
            json.writeStringProperty("reason", hold.reason());
            writeDay(json, "through", hold.through());
            json.writeEndObject();
        }
        json.writeEndArray();
        writeDay(json, "lastContactOn", facts.lastContactOn());
        writeDay(json, "lastOpenedOn", facts.lastOpenedOn());
        writeDay(json, "lastReplyOn", facts.lastReplyOn());
        json.writeStringProperty("path", WalkedPath.text(facts.path()));
        write(json, facts.legal());
        json.writeEndObject();
    }

    /** Nothing at all for a decision made before these facts were looked at: its text must stay as it was sealed. */
    private static void write(JsonGenerator json, Snapshot.Legal legal) {
        if (legal.equals(Snapshot.Legal.UNKNOWN)) {
            return;
        }
        json.writeObjectPropertyStart("legal");
        if (legal.barredClaims() > 0) {
            json.writeNumberProperty("barred", legal.barredClaims());
        }
        writeDay(json, "demandableThrough", legal.demandableThrough());
        writeDay(json, "sureThrough", legal.sureThrough());
        if (legal.disputedClaims() > 0) {
            json.writeNumberProperty("disputed", legal.disputedClaims());
        }
        if (legal.courtMeant()) {
            json.writeBooleanProperty("courtMeant", true);
        }
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, List<Finding> rules) {
        json.writeStartArray();
        for (Finding finding : rules) {
            json.writeStartArray();
            json.writeString(finding.rule());
            json.writeBoolean(finding.holds());
            if (!finding.inputs().isEmpty()) {
                json.writeStartObject();
                for (Map.Entry<String, Object> input : finding.inputs().entrySet()) {
                    write(json, input.getKey(), input.getValue());
                }
                json.writeEndObject();
            }
            json.writeEndArray();
        }
        json.writeEndArray();
    }

    private static void write(JsonGenerator json, Decision decision) {
        json.writeStartObject();
        json.writeStringProperty("kind", kind(decision));
        switch (decision) {
            case Decision.Contact(var step, var attempt, var channel, var template, var purpose, var tone) -> {
                json.writeStringProperty("step", step);
                json.writeNumberProperty("attempt", attempt);
                json.writeStringProperty("channel", channel.name());
                json.writeStringProperty("template", template);
                json.writeStringProperty("purpose", purpose.name());
                json.writeStringProperty("tone", tone.name());
            }
            case Decision.Task(var step, var attempt, var task) -> {
                json.writeStringProperty("step", step);
                json.writeNumberProperty("attempt", attempt);
                json.writeStringProperty("task", task.name());
            }
            case Decision.Wait(var step, var until) -> {
                json.writeStringProperty("step", step);
                json.writeStringProperty("until", until.toString());
            }
            case Decision.Silent(var rule, var until) -> {
                json.writeStringProperty("rule", rule);
                writeDay(json, "until", until);
            }
            case Decision.Done(var rule) -> json.writeStringProperty("rule", rule);
        }
        json.writeEndObject();
    }

    /** The decision's kind as it stands in the column of that name. */
    static String kind(Decision decision) {
        return switch (decision) {
            case Decision.Contact _ -> "CONTACT";
            case Decision.Task _ -> "TASK";
            case Decision.Wait _ -> "WAIT";
            case Decision.Silent _ -> "SILENT";
            case Decision.Done _ -> "DONE";
        };
    }

    private static void write(JsonGenerator json, String name, Object value) {
        switch (value) {
            case Long number -> json.writeNumberProperty(name, number);
            case Boolean truth -> json.writeBooleanProperty(name, truth);
            default -> json.writeStringProperty(name, value.toString());
        }
    }

    private static void writeDay(JsonGenerator json, String name, @Nullable LocalDate day) {
        if (day != null) {
            json.writeStringProperty(name, day.toString());
        }
    }

    private static Snapshot snapshot(JsonNode node) {
        Set<Channel> reach = EnumSet.noneOf(Channel.class);
        for (JsonNode channel : node.required("reach")) {
            reach.add(Channel.valueOf(channel.stringValue()));
        }
        List<HoldFact> holds = new ArrayList<>();
        for (JsonNode hold : node.required("holds")) {
            holds.add(new HoldFact(hold.required("reason").stringValue(), day(hold, "through")));
        }
        return new Snapshot(
                node.required("debtorKind").stringValue(),
                node.required("consumer").booleanValue(),
                node.required("openClaims").intValue(),
                node.required("principalMinor").longValue(),
                node.required("interestMinor").longValue(),
                LocalDate.parse(node.required("interestOn").stringValue()),
                node.required("interestPerHundredDaysMinor").longValue(),
                day(node, "anchor"),
                reach,
                holds,
                day(node, "lastContactOn"),
                day(node, "lastOpenedOn"),
                day(node, "lastReplyOn"),
                WalkedPath.read(node.required("path").stringValue()),
                legal(node.get("legal")));
    }

    private static Snapshot.Legal legal(@Nullable JsonNode node) {
        return node == null
                ? Snapshot.Legal.UNKNOWN
                : new Snapshot.Legal(
                        node.path("barred").asInt(0),
                        day(node, "demandableThrough"),
                        day(node, "sureThrough"),
                        node.path("disputed").asInt(0),
                        node.path("courtMeant").asBoolean(false));
    }

    private static List<Finding> findings(JsonNode node) {
        List<Finding> findings = new ArrayList<>();
        for (JsonNode each : node) {
            SortedMap<String, Object> inputs = new TreeMap<>();
            if (each.size() > 2) {
                each.get(2).properties().forEach(input -> inputs.put(input.getKey(), value(input.getValue())));
            }
            findings.add(new Finding(each.get(0).stringValue(), each.get(1).booleanValue(), inputs));
        }
        return List.copyOf(findings);
    }

    private static Decision decision(JsonNode node) {
        String kind = node.required("kind").stringValue();
        return switch (kind) {
            case "CONTACT" ->
                new Decision.Contact(
                        text(node, "step"),
                        node.required("attempt").intValue(),
                        Channel.valueOf(text(node, "channel")),
                        text(node, "template"),
                        Purpose.valueOf(text(node, "purpose")),
                        Tone.valueOf(text(node, "tone")));
            case "TASK" ->
                new Decision.Task(
                        text(node, "step"), node.required("attempt").intValue(), TaskKind.valueOf(text(node, "task")));
            case "WAIT" -> new Decision.Wait(text(node, "step"), LocalDate.parse(text(node, "until")));
            case "SILENT" -> new Decision.Silent(text(node, "rule"), day(node, "until"));
            case "DONE" -> new Decision.Done(text(node, "rule"));
            default -> throw new IllegalArgumentException("no such kind of decision: " + kind);
        };
    }

    private static String text(JsonNode node, String name) {
        return node.required(name).stringValue();
    }

    private static Object value(JsonNode node) {
        if (node.isNumber()) {
            return node.longValue();
        }
        if (node.isBoolean()) {
            return node.booleanValue();
        }
        String text = node.stringValue();
        return DAY.matcher(text).matches() ? LocalDate.parse(text) : text;
    }

    private static @Nullable LocalDate day(JsonNode node, String name) {
        JsonNode value = node.get(name);
        return value == null ? null : LocalDate.parse(value.stringValue());
    }

    private static List<Channel> sorted(Collection<Channel> channels) {
        return channels.stream().sorted().toList();
    }
}
