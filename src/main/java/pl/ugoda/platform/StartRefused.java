package pl.ugoda.platform;

/** The program does not start, and a person can do something about it: said in Polish and English, without a stack trace. */
public final class StartRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String words;

    StartRefused(String polish, String english) {
        super(polish + "\n" + english);
        this.words = polish + "\n" + english;
    }

    /** A line in each language, for the person at the terminal. */
    public String words() {
        return words;
    }
}
