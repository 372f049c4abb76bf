package pl.ugoda.messaging.template;

/** A template that cannot be used: it does not parse, names what does not exist, or grows without bounds. */
public final class BrokenTemplate extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BrokenTemplate(String why) {
        super(why);
    }

    BrokenTemplate(String why, Throwable cause) {
        super(why, cause);
    }
}
