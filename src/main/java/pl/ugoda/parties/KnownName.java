package pl.ugoda.parties;

import java.util.function.Supplier;

/**
 * The name of a debtor that is known.
 *
 * @param mark enough to see that a name is the same
 * @param text unsealed only where it is not
 */
record KnownName(Fingerprint mark, Supplier<String> text) {
    boolean agreesWith(String name, Fingerprint markOfName) {
        return mark.equals(markOfName) || PartyName.agree(text.get(), name);
    }

    /** Never the name: this may end up in a log. */
    @Override
    public String toString() {
        return "a known name";
    }
}
