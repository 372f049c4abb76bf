package pl.ugoda.testing;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/** Everything the program logs while somebody listens, down to the details that support asks for, failures included. */
public final class SpokenLog extends AppenderBase<ILoggingEvent> implements AutoCloseable {
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final Logger program = (Logger) LoggerFactory.getLogger("pl.ugoda");
    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final @Nullable Level before = program.getLevel();

    private SpokenLog() {}

    public static SpokenLog listen() {
        var log = new SpokenLog();
        log.setContext(log.root.getLoggerContext());
        log.start();
        log.program.setLevel(Level.DEBUG);
        log.root.addAppender(log);
        return log;
    }

    public List<String> said() {
        return List.copyOf(lines);
    }

    @Override
    protected void append(ILoggingEvent event) {
        lines.add(event.getLoggerName() + " " + event.getFormattedMessage());
        for (@Nullable IThrowableProxy fault = event.getThrowableProxy(); fault != null; fault = fault.getCause()) {
            lines.add(event.getLoggerName() + " " + fault.getClassName() + ": " + fault.getMessage());
        }
    }

    @Override
    public void close() {
        root.detachAppender(this);
        program.setLevel(before);
        stop();
    }
}
