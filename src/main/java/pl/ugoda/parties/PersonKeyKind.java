package pl.ugoda.parties;

/** By what a person is recognized. */
enum PersonKeyKind {
    PESEL,
    NIP,
    EMAIL,
    PHONE;

    static PersonKeyKind of(Medium medium) {
        return switch (medium) {
            case EMAIL -> EMAIL;
            case PHONE -> PHONE;
        };
    }
}
