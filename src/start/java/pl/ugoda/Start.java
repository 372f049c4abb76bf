package pl.ugoda;

import java.lang.reflect.InvocationTargetException;
import java.util.Optional;

/**
 * Where the jar starts: compiled for an older Java than everything else, so that it can say in a sentence that a newer one is
 * needed, instead of the trace of a class that cannot be read. The jar's loader itself needs Java 17.
 */
public final class Start {
    static final int NEEDED = 25;

    private Start() {}

    public static void main(String[] args) throws ReflectiveOperationException {
        Optional<String> refusal = refusal(Runtime.version().feature());
        if (refusal.isPresent()) {
            System.err.println(refusal.get());
            System.exit(1);
        }
        try {
            // By its name: this class must not need a newer one to be read itself.
            Class.forName("pl.ugoda.Ugoda").getMethod("main", String[].class).invoke(null, (Object) args);
        } catch (InvocationTargetException failed) {
            if (failed.getCause() instanceof RuntimeException) {
                throw (RuntimeException) failed.getCause();
            }
            throw failed;
        }
    }

    /** A sentence in each language for the person at the terminal; empty when this Java will do. */
    static Optional<String> refusal(int feature) {
        if (feature >= NEEDED) {
            return Optional.empty();
        }
        return Optional.of(("Ugoda nie wystartuje: potrzebuje Javy %d, a to jest Java %d."
                        + " Proszę wskazać nowszą: /sciezka/do/jdk-%d/bin/java -jar ugoda.jar%n"
                        + "Ugoda does not start: it needs Java %d, and this is Java %d."
                        + " Use a newer one: /path/to/jdk-%d/bin/java -jar ugoda.jar")
                .formatted(NEEDED, feature, NEEDED, NEEDED, feature, NEEDED));
    }
}
