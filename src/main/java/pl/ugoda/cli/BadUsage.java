package pl.ugoda.cli;

/** The call makes no sense as a whole; the message says why, in words for the person at the keyboard. Ends with exit code 2. */
class BadUsage extends RuntimeException {
    BadUsage(String message) {
        super(message);
    }
}
