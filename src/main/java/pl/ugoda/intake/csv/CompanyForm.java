package pl.ugoda.intake.csv;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Recognises by its name a firm that surely is no human: a company with a legal form of its own. A civil partnership (s.c.) is
 * two or more sole traders, so it is not one.
 */
public final class CompanyForm {
    private static final Pattern NAMED = Pattern.compile(
            "\\b(sp z ?o ?o|spzoo|spolka z ograniczona odpowiedzialnoscia|prosta spolka akcyjna|spolka akcyjna"
                    + "|spolka jawna|spolka komandytowa|spolka komandytowo akcyjna|spolka partnerska|spoldzielnia"
                    + "|sp j|spj|sp k|spk|sp p|ska|s k a|psa|p s a)\\b|\\b(sa|s a)$");

    private static final Pattern NOT_PLAIN = Pattern.compile("[^a-z0-9]+");

    private CompanyForm() {}

    public static boolean isIn(String name) {
        String plain = Field.withoutMarks(name).toLowerCase(Locale.ROOT);
        return NAMED.matcher(NOT_PLAIN.matcher(plain).replaceAll(" ").strip()).find();
    }
}
