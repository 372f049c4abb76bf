package pl.ugoda.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import pl.ugoda.intake.csv.ByteSource;
import pl.ugoda.intake.csv.Table;

/** Tells what kind of file was uploaded, and packs several structured invoices into one archive. */
final class Packing {
    private static final int SNIFFED = 256;

    private Packing() {}

    /** XML, or an archive that is no workbook: a workbook begins with its list of content types. */
    static boolean isKsef(ByteSource source) throws IOException {
        try (InputStream bytes = source.open()) {
            byte[] start = bytes.readNBytes(SNIFFED);
            if (start.length > 1 && start[0] == 'P' && start[1] == 'K') {
                return !isWorkbook(source);
            }
            for (byte b : start) {
                // Byte order marks, zero bytes of a wide encoding and blanks may come before the first bracket.
                if (b == '<') {
                    return true;
                }
                if (b > ' ') {
                    return false;
                }
            }
            return false;
        }
    }

    private static boolean isWorkbook(ByteSource source) throws IOException {
        try (ZipInputStream archive = new ZipInputStream(source.open())) {
            ZipEntry first = archive.getNextEntry();
            return first != null
                    && (first.getName().equals("[Content_Types].xml")
                            || first.getName().startsWith("_rels/")
                            || first.getName().startsWith("xl/")
                            || first.getName().startsWith("docProps/")
                            || first.getName().equals("mimetype"));
        } catch (IOException | IllegalArgumentException damaged) {
            return false;
        }
    }

    /** One archive of several files; null when they come to more than an import may have. */
    static byte @Nullable [] together(List<Upload> files) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        long size = 0;
        try (ZipOutputStream archive = new ZipOutputStream(packed)) {
            for (int i = 0; i < files.size(); i++) {
                // Numbered, because an archive holds each name once.
                archive.putNextEntry(
                        new ZipEntry(i + "/" + plainName(files.get(i).fileName())));
                try (InputStream content = files.get(i).open()) {
                    size += content.transferTo(archive);
                }
                if (size > Table.MOST_BYTES) {
                    return null;
                }
            }
        }
        return packed.toByteArray();
    }

    static String plainName(String fileName) {
        String last = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{Cntrl}", "");
        return last.length() > 120 ? last.substring(last.length() - 120) : last;
    }
}
