package pl.ugoda.payments.matching;

import java.util.List;
import java.util.Set;
import pl.ugoda.payments.matching.Title.Token;

/** Whether two names mean the same party, told by their own words and not by legal forms. */
final class PayerName {
    private static final Set<String> LEGAL_FORMS = Set.of(
            "SP",
            "Z",
            "O",
            "OO",
            "SA",
            "S",
            "A",
            "SPOLKA",
            "SPOLDZIELNIA",
            "AKCYJNA",
            "JAWNA",
            "KOMANDYTOWA",
            "K",
            "J",
            "C",
            "CYWILNA",
            "OGRANICZONA",
            "ODPOWIEDZIALNOSCIA",
            "PHU",
            "FHU",
            "PPHU",
            "ZOO",
            "I",
            "W",
            "FIRMA");

    private PayerName() {}

    /** All telling words of the debtor's name stand in what the bank calls the payer, at least one of them long enough. */
    static boolean agrees(String debtorName, String payer) {
        List<String> telling = words(debtorName);
        List<String> given = words(payer);
        return telling.stream().anyMatch(word -> word.length() >= 4) && given.containsAll(telling);
    }

    private static List<String> words(String name) {
        return Title.of(name).tokens().stream()
                .map(Token::value)
                .filter(word -> !LEGAL_FORMS.contains(word))
                .toList();
    }
}
