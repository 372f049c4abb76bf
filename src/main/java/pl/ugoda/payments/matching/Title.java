package pl.ugoda.payments.matching;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A title as runs of digits and runs of letters: upper case, without Polish marks, everything else is separation. */
record Title(String text, List<Token> tokens) {
    private static final int LONGEST = 1_000;

    /** @param value of digits without leading zeros */
    record Token(boolean digits, String value, String written, int from, int to) {}

    static Title of(String written) {
        String text = folded(written.length() > LONGEST ? written.substring(0, LONGEST) : written);
        List<Token> tokens = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            boolean digits = isDigit(c);
            if (!digits && !isLetter(c)) {
                at++;
                continue;
            }
            int end = at + 1;
            while (end < text.length() && (digits ? isDigit(text.charAt(end)) : isLetter(text.charAt(end)))) {
                end++;
            }
            String run = text.substring(at, end);
            tokens.add(new Token(digits, digits ? run.replaceFirst("^0+(?=\\d)", "") : run, run, at, end));
            at = end;
        }
        return new Title(text, tokens);
    }

    String gapBefore(int token) {
        return token == 0
                ? ""
                : text.substring(tokens.get(token - 1).to(), tokens.get(token).from());
    }

    /** Upper case and plain letters, character by character, so that places stay the same. */
    static String folded(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            folded.append(c < 0x80 ? Character.toUpperCase(c) : plain(c));
        }
        return folded.toString();
    }

    private static char plain(char c) {
        if (c == 'ł' || c == 'Ł') {
            return 'L';
        }
        String apart =
                Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD).toUpperCase(Locale.ROOT);
        return apart.charAt(0);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isLetter(char c) {
        return c >= 'A' && c <= 'Z';
    }
}
