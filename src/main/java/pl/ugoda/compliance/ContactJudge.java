package pl.ugoda.compliance;

import java.util.List;

/** Hears every rule on a question and speaks the verdict. Pure: the same question always gets the same answer. */
final class ContactJudge {
    static final List<ContactRule> RULES = List.of(
            new StopsInForce(),
            new HoldsInForce(),
            new SomethingLeftToPay(),
            new NotTimeBarred(),
            new CourtOnlyIfMeant(),
            new InformationFirst(),
            new OpenWindow(),
            new QuietAfterReply(),
            new Caps(),
            new GapBetweenContacts(),
            new AttemptsWithoutAnswer(),
            new FreshBankData());

    private ContactJudge() {}

    static Verdict judge(Question question) {
        var findings = new Findings(question.at());
        for (var rule : RULES) {
            rule.judge(question, findings);
        }
        var forbiddenBy = findings.forbiddenBy();
        if (forbiddenBy != null) {
            return new Verdict.Forbidden(forbiddenBy, findings.outcomes());
        }
        var window = OpenWindow.next(question, findings.notBefore());
        var notBefore = window.opens().isAfter(findings.notBefore()) ? window.opens() : findings.notBefore();
        var postponedBy = findings.postponedBy();
        // A wait that ends inside today's window is no refusal: the contact happens later today.
        if (postponedBy != null && !window.day().equals(question.day())) {
            return new Verdict.Postponed(notBefore, postponedBy, findings.outcomes());
        }
        return new Verdict.Permitted(
                new Permit(question.contact(), window.day(), notBefore, window.closes()), findings.outcomes());
    }

    /**
     * The second look, at the instant of sending. Caps, gaps and the duty to inform were settled when the place was reserved; what
     * can have changed since is asked again, and any wait is a refusal.
     */
    static Verdict judgeAgain(Question question, Permit permit) {
        var findings = new Findings(question.at());
        PermitStands.judge(question, permit, findings);
        for (var rule : RULES) {
            if (mayHaveChanged(rule)) {
                rule.judge(question, findings);
            }
        }
        var forbiddenBy = findings.forbiddenBy();
        if (forbiddenBy != null) {
            return new Verdict.Forbidden(forbiddenBy, findings.outcomes());
        }
        var postponedBy = findings.postponedBy();
        if (postponedBy != null) {
            return new Verdict.Postponed(findings.notBefore(), postponedBy, findings.outcomes());
        }
        return new Verdict.Permitted(permit, findings.outcomes());
    }

    private static boolean mayHaveChanged(ContactRule rule) {
        return switch (rule) {
            case StopsInForce _,
                    HoldsInForce _,
                    SomethingLeftToPay _,
                    NotTimeBarred _,
                    CourtOnlyIfMeant _,
                    OpenWindow _,
                    QuietAfterReply _,
                    FreshBankData _ -> true;
            case InformationFirst _, Caps _, GapBetweenContacts _, AttemptsWithoutAnswer _ -> false;
        };
    }
}
