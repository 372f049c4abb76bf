package pl.ugoda.portal.view;

/** Ways to show that a link reached the right person, the usual one first. */
public enum Question {
    BIRTH_DATE,
    PESEL_END,
    NIP_END,
    POSTAL_AND_INVOICE,
    /** A code sent to another contact point than the one the link was sent to. */
    ONE_TIME_CODE
}
