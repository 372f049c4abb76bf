package pl.ugoda.platform;

import org.springframework.boot.SpringBootExceptionReporter;

/**
 * Keeps Spring Boot from telling a refused start in its own way: the program says the sentence itself. Found by Spring Boot
 * through {@code META-INF/spring.factories}.
 */
final class StartRefusedIsSaidOnce implements SpringBootExceptionReporter {
    @Override
    public boolean reportException(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof StartRefused) {
                return true;
            }
        }
        return false;
    }
}
