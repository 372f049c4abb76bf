package pl.ugoda.demo;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** What a banking app reads from a picture. */
final class Scanner {
    private Scanner() {}

    static String read(Path picture) {
        try {
            return read(Files.readAllBytes(picture));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static String read(byte[] picture) {
        try {
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(picture));
            int width = image.getWidth();
            int height = image.getHeight();
            var light = new RGBLuminanceSource(width, height, image.getRGB(0, 0, width, height, null, 0, width));
            return new QRCodeMultiReader().decodeMultiple(new BinaryBitmap(new HybridBinarizer(light)))[0].getText();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (NotFoundException unreadable) {
            throw new AssertionError("no code can be read from this picture", unreadable);
        }
    }
}
