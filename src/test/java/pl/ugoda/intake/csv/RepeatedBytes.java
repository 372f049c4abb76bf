package pl.ugoda.intake.csv;

import java.io.InputStream;

/** A large file that costs no memory. */
final class RepeatedBytes extends InputStream {
    private final byte[] block;
    private final long length;
    private long position;

    RepeatedBytes(byte[] block, long length) {
        this.block = block;
        this.length = length;
    }

    @Override
    public int read() {
        return position >= length ? -1 : block[(int) (position++ % block.length)] & 0xFF;
    }

    @Override
    public int read(byte[] target, int from, int most) {
        int count = (int) Math.min(Math.min(most, block.length), length - position);
        System.arraycopy(block, 0, target, from, Math.max(count, 0));
        position += count;
        return count <= 0 ? -1 : count;
    }
}
