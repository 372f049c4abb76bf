package pl.ugoda.payments.matching;

import java.util.List;
import pl.ugoda.parties.PartyName;

/** Whether two names mean the same party, told by their own words and not by legal forms. */
final class PayerName {
    private PayerName() {}

    /** All telling words of the debtor's name stand in what the bank calls the payer, at least one of them long enough. */
    static boolean agrees(String debtorName, String payer) {
        List<String> telling = PartyName.tellingWords(debtorName);
        return telling.stream().anyMatch(word -> word.length() >= 4)
                && PartyName.tellingWords(payer).containsAll(telling);
    }
}
