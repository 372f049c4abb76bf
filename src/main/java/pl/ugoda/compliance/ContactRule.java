package pl.ugoda.compliance;

/** One rule of contact. It reads only the question and writes only its finding. */
sealed interface ContactRule
        permits AttemptsWithoutAnswer,
                Caps,
                CourtOnlyIfMeant,
                FreshBankData,
                GapBetweenContacts,
                HoldsInForce,
                InformationFirst,
                NotTimeBarred,
                OpenWindow,
                QuietAfterReply,
                SomethingLeftToPay,
                StopsInForce {
    void judge(Question question, Findings findings);
}
