package pl.ugoda.platform;

/** The program does not start, and a person can do something about it: said in Polish and English, without a stack trace. */
final class StartRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StartRefused(String polish, String english) {
        super(polish + "\n" + english);
    }
}
