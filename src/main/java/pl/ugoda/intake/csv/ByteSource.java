package pl.ugoda.intake.csv;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Bytes that can be read from the beginning more than once: first to recognise them, then to read them. */
@FunctionalInterface
public interface ByteSource {
    InputStream open() throws IOException;

    static ByteSource of(byte[] content) {
        return () -> new ByteArrayInputStream(content);
    }
}
