package pl.ugoda.cli;

/** The server could not be started; why, was said already. The command ends with exit code 1. */
public final class NotStarted extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NotStarted(Throwable cause) {
        super(cause);
    }
}
