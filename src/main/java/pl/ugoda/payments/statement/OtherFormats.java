package pl.ugoda.payments.statement;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Names the formats we recognise but do not read yet, so that a person knows the file itself is fine. */
final class OtherFormats {
    private static final int HEAD = 64 * 1024;
    private static final Pattern CAMT = Pattern.compile("camt\\.05[234]\\.\\d{3}\\.\\d{2}");
    private static final Pattern CSV = Pattern.compile("(?m)^[^\\r\\n]*[;,\\t][^\\r\\n]*[;,\\t][^\\r\\n]*$");
    private static final Map<String, Pattern> BANK_CSV = bankCsv();

    private OtherFormats() {}

    static Optional<String> named(String text) {
        String head = text.substring(0, Math.min(text.length(), HEAD));
        String start = head.stripLeading();
        if (start.startsWith("<")) {
            var camt = CAMT.matcher(head);
            if (camt.find()) {
                return Optional.of(camt.group());
            }
            return head.contains("BkToCstmrStmt") ? Optional.of("camt.053") : Optional.empty();
        }
        for (Map.Entry<String, Pattern> bank : BANK_CSV.entrySet()) {
            if (bank.getValue().matcher(head).find()) {
                return Optional.of("CSV: " + bank.getKey());
            }
        }
        boolean looksLikeCsv = CSV.matcher(head).find()
                && head.toLowerCase(Locale.ROOT).matches("(?s).*(kwota|saldo|amount|balance).*");
        return looksLikeCsv ? Optional.of("CSV") : Optional.empty();
    }

    private static Map<String, Pattern> bankCsv() {
        Map<String, Pattern> banks = new LinkedHashMap<>();
        banks.put("mBank", Pattern.compile("(?i)mbank|#Data operacji;#"));
        banks.put("ING", Pattern.compile("(?i)\"?Data transakcji\"?;\"?Data księgowania\"?;\"?Dane kontrahenta"));
        banks.put("PKO BP", Pattern.compile("(?i)\"Data operacji\",\"Data waluty\",\"Typ transakcji\""));
        banks.put("Bank Millennium", Pattern.compile("(?i)\"?Numer rachunku/karty\"?,"));
        return banks;
    }
}
