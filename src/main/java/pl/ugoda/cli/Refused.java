package pl.ugoda.cli;

/** One input among others cannot be answered; the message says why. The others are answered, and the command ends with exit code 1. */
class Refused extends RuntimeException {
    private final String why;

    Refused(String why) {
        super(why);
        this.why = why;
    }

    String why() {
        return why;
    }
}
