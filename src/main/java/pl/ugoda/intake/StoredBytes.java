package pl.ugoda.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import pl.ugoda.intake.csv.ByteSource;
import pl.ugoda.vault.DataClass;
import pl.ugoda.vault.Vault;

/** Keeps the bytes of an upload, sealed piece by piece, so that neither writing nor reading needs the whole in memory. */
@Component
class StoredBytes {
    private static final int PIECE = 256 * 1024;

    private final ImportRepository imports;
    private final Vault vault;
    private final TransactionOperations transaction;

    StoredBytes(ImportRepository imports, Vault vault, TransactionOperations transaction) {
        this.imports = imports;
        this.vault = vault;
        this.transaction = transaction;
    }

    /** What was kept. */
    record Kept(long size, String sha256) {}

    /** A fingerprint and the length, without keeping anything. */
    static Kept measure(ByteSource source) throws IOException {
        try (var bytes = new DigestInputStream(source.open(), sha256())) {
            long size = 0;
            for (byte[] block = bytes.readNBytes(PIECE); block.length > 0; block = bytes.readNBytes(PIECE)) {
                size += block.length;
            }
            return new Kept(
                    size, HexFormat.of().formatHex(bytes.getMessageDigest().digest()));
        }
    }

    /** Within the caller's transaction, after the import itself was added. */
    void keep(ImportId id, ByteSource source) throws IOException {
        try (InputStream bytes = source.open()) {
            int number = 0;
            for (byte[] block = bytes.readNBytes(PIECE); block.length > 0; block = bytes.readNBytes(PIECE)) {
                imports.addPiece(id, number, vault.sealBytes(DataClass.CONTENT, block));
                number++;
            }
        }
    }

    /** Reads piece after piece, each in a short transaction of its own unless the caller has one. */
    ByteSource open(ImportId id) {
        return () -> new Pieces(id);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private final class Pieces extends InputStream {
        private final ImportId id;
        private InputStream piece = InputStream.nullInputStream();
        private int next;

        Pieces(ImportId id) {
            this.id = id;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] target, int from, int most) throws IOException {
            int count = piece.read(target, from, most);
            while (count < 0) {
                byte[] sealed =
                        transaction.execute(status -> imports.piece(id, next).orElse(null));
                if (sealed == null) {
                    return -1;
                }
                next++;
                piece = new ByteArrayInputStream(vault.openBytes(DataClass.CONTENT, sealed));
                count = piece.read(target, from, most);
            }
            return count;
        }
    }
}
