package pl.ugoda.parties;

import java.util.List;
import java.util.Set;

/** What the name of a party tells: its own words, without case, accents, punctuation and legal forms. */
public final class PartyName {
    private static final Set<String> LEGAL_FORMS = Set.of(
            "sp",
            "spolka",
            "z",
            "o",
            "oo",
            "zoo",
            "spzoo",
            "ograniczona",
            "odpowiedzialnoscia",
            "s",
            "a",
            "sa",
            "prosta",
            "psa",
            "akcyjna",
            "j",
            "spj",
            "jawna",
            "k",
            "spk",
            "ska",
            "komandytowa",
            "komandytowo",
            "p",
            "partnerska",
            "c",
            "cywilna",
            "spoldzielnia",
            "phu",
            "fhu",
            "pphu",
            "firma",
            "i",
            "w",
            "likwidacji",
            "upadlosci",
            "restrukturyzacji");

    private PartyName() {}

    /** The words that tell this party from others, in their order; empty when the name is nothing but a legal form. */
    public static List<String> tellingWords(String name) {
        return Names.everyWord(name).filter(word -> !LEGAL_FORMS.contains(word)).toList();
    }

    /**
     * Whether both names can be those of one party: all telling words of the shorter stand in the longer, in any order. A wrong
     * yes is possible, two firms may be named alike; the numbers decide, names only raise doubts.
     */
    public static boolean agree(String one, String other) {
        List<String> first = withoutInitials(tellingWords(one));
        List<String> second = withoutInitials(tellingWords(other));
        if (first.isEmpty() || second.isEmpty()) {
            return Names.normalized(one).equals(Names.normalized(other));
        }
        return first.containsAll(second) || second.containsAll(first);
    }

    private static List<String> withoutInitials(List<String> words) {
        return words.stream().filter(word -> word.length() > 1).toList();
    }
}
