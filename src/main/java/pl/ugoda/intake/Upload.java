package pl.ugoda.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.core.io.InputStreamSource;

/** One file as it was uploaded. */
public record Upload(String fileName, InputStreamSource content) {
    public static Upload of(String fileName, byte[] content) {
        return new Upload(fileName, () -> new ByteArrayInputStream(content));
    }

    InputStream open() throws IOException {
        return content.getInputStream();
    }

    @Override
    public String toString() {
        return "an uploaded file";
    }
}
