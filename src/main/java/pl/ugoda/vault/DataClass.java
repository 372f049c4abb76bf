package pl.ugoda.vault;

/** The kinds of personal data. Each has its own key in each organization, so that one can be rotated or lost without the others. */
public enum DataClass {
    /** Who someone is: names, NIP, PESEL, birth dates. */
    IDENTIFIER,
    /** How to reach someone: postal addresses, phone numbers, e-mail addresses. */
    CONTACT,
    /** What someone has and owes with whom: account numbers, titles of transfers. */
    FINANCIAL,
    /** What was said: bodies of messages, notes, attachments. */
    CONTENT;

    KeyPurpose key() {
        return switch (this) {
            case IDENTIFIER -> KeyPurpose.IDENTIFIER;
            case CONTACT -> KeyPurpose.CONTACT;
            case FINANCIAL -> KeyPurpose.FINANCIAL;
            case CONTENT -> KeyPurpose.CONTENT;
        };
    }
}
