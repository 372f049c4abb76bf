package pl.ugoda.payments.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import pl.ugoda.kernel.Nrb;

/** Reads the {@code :86:} text: numbered subfields with one of many separators, mBank's labelled parts, or plain words. */
final class EntryText {
    private static final Pattern SEPARATOR =
            Pattern.compile("^\\s?\\d{0,3}\\s?([~^<>?|!#@$%&*+§])(?=(?:00|10|2\\d|3[0-8])(?!\\d*[,.]\\d))");
    private static final String CODES = "(?=(?:00|10|11|2\\d|3[0-8]|6[0-5]))";
    private static final Pattern LABEL =
            Pattern.compile("(?:^|;)\\s*(ID IPH|Z RACH\\.|NA RACH\\.|OD|DLA|TYT\\.|DATA STEMPLA|TNR):");
    private static final Pattern ACCOUNT = Pattern.compile("(?<![\\dA-Z])(?:PL)?(\\d{26})(?!\\d)");
    private static final int WIDTH_OF_A_SUBFIELD = 27;
    private static final int WIDTH_OF_A_LINE = 65;

    private EntryText() {}

    static Particulars read(List<String> lines) {
        Matcher separator = SEPARATOR.matcher(lines.getFirst());
        if (separator.find()) {
            return subfields(String.join("", lines), separator.group(1));
        }
        String glued = String.join("", lines);
        return glued.contains("TYT.:") ? labelled(glued) : plain(lines);
    }

    private static Particulars subfields(String text, String separator) {
        Map<Integer, String> byCode = new TreeMap<>();
        String[] parts = text.split(Pattern.quote(separator) + CODES, -1);
        for (int i = 1; i < parts.length; i++) {
            byCode.put(Integer.parseInt(parts[i], 0, 2, 10), parts[i].substring(2));
        }
        String party = joined(byCode, 32, 33);
        String name = NameAndAddress.name(party);
        return new Particulars(
                joined(byCode, 20, 29),
                name,
                party.substring(name.length()).strip(),
                account(value(byCode, 38), value(byCode, 31), value(byCode, 30)),
                "",
                operation(value(byCode, 0)));
    }

    /** PKO repeats the bare operation code here; that is no text for people. */
    private static String operation(String text) {
        return text.matches("\\d*") ? "" : squeezed(text);
    }

    private static String value(Map<Integer, String> byCode, int code) {
        return byCode.getOrDefault(code, "").strip();
    }

    /**
     * A full subfield ends where its width ended, even inside a word or a number; a shorter one was ended on purpose, so a
     * space belongs there.
     */
    private static String joined(Map<Integer, String> byCode, int from, int to) {
        StringBuilder all = new StringBuilder();
        for (int code = from; code <= to; code++) {
            String part = byCode.getOrDefault(code, "");
            all.append(part);
            if (part.length() < WIDTH_OF_A_SUBFIELD) {
                all.append(' ');
            }
        }
        return squeezed(all.toString());
    }

    private static String account(String whole, String rest, String bank) {
        String iban = whole.replaceAll("\\s", "");
        if (iban.matches("(PL)?\\d{26}")) {
            return iban.replaceFirst("^PL", "");
        }
        String client = rest.replaceAll("\\s", "");
        if (client.matches("(PL)?\\d{26}")) {
            return client.replaceFirst("^PL", "");
        }
        if (bank.matches("\\d{8}") && client.matches("\\d{16}")) {
            return Nrb.of(bank + client).digits();
        }
        return iban.isEmpty() ? client : iban;
    }

    private static Particulars labelled(String text) {
        List<String> labels = new ArrayList<>();
        List<Integer> starts = new ArrayList<>();
        List<Integer> ends = new ArrayList<>();
        Matcher label = LABEL.matcher(text);
        while (label.find()) {
            labels.add(label.group(1));
            starts.add(label.start());
            ends.add(label.end());
        }
        Map<String, String> byLabel = new TreeMap<>();
        for (int i = 0; i < labels.size(); i++) {
            int end = i + 1 < starts.size() ? starts.get(i + 1) : text.length();
            byLabel.putIfAbsent(labels.get(i), squeezed(text.substring(ends.get(i), end)));
        }
        String party = byLabel.getOrDefault("OD", byLabel.getOrDefault("DLA", ""));
        String name = NameAndAddress.name(party);
        return new Particulars(
                byLabel.getOrDefault("TYT.", ""),
                name,
                party.substring(name.length()).strip(),
                byLabel.getOrDefault("Z RACH.", byLabel.getOrDefault("NA RACH.", ""))
                        .replaceAll("\\s", ""),
                byLabel.getOrDefault("ID IPH", ""),
                squeezed(starts.isEmpty() ? "" : text.substring(0, starts.getFirst())));
    }

    private static Particulars plain(List<String> lines) {
        StringBuilder all = new StringBuilder();
        for (String line : lines) {
            all.append(line);
            if (line.length() < WIDTH_OF_A_LINE) {
                all.append(' ');
            }
        }
        String title = squeezed(all.toString());
        Matcher account = ACCOUNT.matcher(title);
        String counterparty = "";
        while (counterparty.isEmpty() && account.find()) {
            counterparty = Nrb.parse(account.group(1)).map(Nrb::digits).orElse("");
        }
        return new Particulars(title, "", "", counterparty, "", "");
    }

    private static String squeezed(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
