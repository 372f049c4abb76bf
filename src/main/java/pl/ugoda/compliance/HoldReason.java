package pl.ugoda.compliance;

/** Why we keep silent. */
public enum HoldReason {
    @LegalRule(
            id = "C14",
            source = "Consumer Rights Act art. 7a (complaints); UOKiK practice",
            summary = "What is disputed is not collected until the dispute is answered.")
    DISPUTE("C14", false),

    @LegalRule(
            id = "C13",
            source = "Ugoda's ethical default",
            summary =
                    "A promise or plan that runs silences us until its day and two working days for the bank have passed.")
    PROMISE("C13", false),

    @LegalRule(
            id = "U01",
            source = "Ugoda's ethical default",
            summary = "A payment on its way silences us until it arrived or failed.")
    PAYMENT_PENDING("U01", false),

    @LegalRule(
            id = "U04",
            source = "Ugoda's ethical default",
            summary =
                    "Money that may be theirs waits for a human's decision: who paid is not reminded because we are slow.")
    MONEY_UNDECIDED("U04", false),

    @LegalRule(
            id = "C23",
            source = "AI Act art. 5(1)(b); act on unfair market practices art. 4(2)",
            summary = "Illness, crisis or over-indebtedness: automatic contact stops and a human takes over.")
    HARDSHIP("C23", false),

    @LegalRule(
            id = "C33",
            source = "Consumer Rights Act art. 7a; act of 5 August 2015 on complaints",
            summary = "A complaint is answered before anything else is asked for.")
    COMPLAINT("C33", false),

    @LegalRule(
            id = "C17",
            source = "UOKiK RGD-2/2018, RWR-25/2013; GDPR art. 5",
            summary = "Somebody else answered: nothing at all goes to that contact point any more.")
    WRONG_PERSON("C17", true),

    @LegalRule(
            id = "U02",
            source = "Ugoda's ethical default; good practice of attorneys",
            summary = "Who named an attorney is contacted through the attorney, by a human.")
    REPRESENTED("U02", false),

    @LegalRule(
            id = "C24",
            source = "KC art. 922 and 1015; bankruptcy law",
            summary = "After a death nothing is sent; a human establishes who inherits.")
    DECEASED("C24", true),

    @LegalRule(
            id = "C24",
            source = "Bankruptcy and restructuring law; KRZ",
            summary = "In bankruptcy or restructuring collection stops; claims are filed in the register.")
    INSOLVENT("C24", false),

    @LegalRule(
            id = "U03",
            source = "Ugoda's ethical default",
            summary = "While a human talks with the person the program is silent.")
    AGENT_AT_WORK("U03", false);

    private final RuleId rule;
    private final boolean total;

    HoldReason(String rule, boolean total) {
        this.rule = new RuleId(rule);
        this.total = total;
    }

    public RuleId rule() {
        return rule;
    }

    /**
     * Whether the person gave the reason themselves, in whatever way and to whomever: then it is an answer to us. The others are things
     * we learn or do.
     */
    public boolean saidByPerson() {
        return switch (this) {
            case DISPUTE, PROMISE, PAYMENT_PENDING, HARDSHIP, COMPLAINT, REPRESENTED -> true;
            // A wrong person is said by somebody else.
            case MONEY_UNDECIDED, WRONG_PERSON, DECEASED, INSOLVENT, AGENT_AT_WORK -> false;
        };
    }

    /** Whether a message of this kind is silenced: always when it presses for payment, and every message where nothing may go out. */
    public boolean silences(MessageKind kind) {
        return total || kind.proactive();
    }
}
