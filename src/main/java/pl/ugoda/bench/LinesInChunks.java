package pl.ugoda.bench;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Cuts a stream of lines, such as COPY's text form, into chunks of so many lines. */
final class LinesInChunks extends OutputStream {
    private final int lines;
    private final List<byte[]> full = new ArrayList<>();
    private byte[] current = new byte[1 << 20];
    private int length;
    private int seen;

    LinesInChunks(int lines) {
        this.lines = lines;
    }

    @Override
    public void write(int character) {
        if (length == current.length) {
            current = Arrays.copyOf(current, length * 2);
        }
        current[length++] = (byte) character;
        if (character == '\n' && ++seen == lines) {
            cut();
        }
    }

    List<byte[]> finish() {
        if (length > 0) {
            cut();
        }
        return full;
    }

    private void cut() {
        full.add(Arrays.copyOf(current, length));
        length = 0;
        seen = 0;
    }
}
