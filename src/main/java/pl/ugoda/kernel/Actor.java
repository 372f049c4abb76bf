package pl.ugoda.kernel;

/** Who does a deed: it stands in the audit log beside it. */
public sealed interface Actor {
    record Staff(UserId user) implements Actor {}

    record Owing(DebtorId debtor) implements Actor {}

    /** A part of the program acting on its own: {@code "daily run"}. */
    record Automaton(String name) implements Actor {}

    /** For storage: {@code staff:ID}, {@code debtor:ID} or {@code automaton:NAME}. */
    default String code() {
        return switch (this) {
            case Staff(var user) -> "staff:" + user;
            case Owing(var debtor) -> "debtor:" + debtor;
            case Automaton(var name) -> "automaton:" + name;
        };
    }
}
