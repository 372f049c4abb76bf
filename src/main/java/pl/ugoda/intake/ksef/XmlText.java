package pl.ugoda.intake.ksef;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import pl.ugoda.intake.ksef.FileProblem.Kind;

/** Turns the bytes of an XML file into text, strictly; a byte that does not fit is named with its place instead of being guessed. */
final class XmlText {
    private static final Pattern DECLARED = Pattern.compile("^<\\?xml[^>]*encoding\\s*=\\s*[\"']([^\"']{1,40})[\"']");
    private static final int DECLARATION_BYTES = 200;

    private XmlText() {}

    static CharBuffer decode(byte[] content) throws UnreadableInvoice {
        int start = startsWith(content, 0xEF, 0xBB, 0xBF) ? 3 : 0;
        Charset charset = charset(content, start);
        var bytes = ByteBuffer.wrap(content, start, content.length - start);
        var text = CharBuffer.allocate(content.length);
        CoderResult result = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(bytes, text, true);
        text.flip();
        if (result.isError()) {
            throw new UnreadableInvoice(place(text, charset));
        }
        // A byte order mark that survived is not part of the document.
        return text.hasRemaining() && text.charAt(0) == '\uFEFF' ? text.subSequence(1, text.length()) : text;
    }

    private static Charset charset(byte[] content, int start) throws UnreadableInvoice {
        if (startsWith(content, 0xFE, 0xFF) || startsWith(content, 0xFF, 0xFE)) {
            return StandardCharsets.UTF_16;
        }
        int length = Math.min(DECLARATION_BYTES, content.length - start);
        Matcher declared = DECLARED.matcher(new String(content, start, length, StandardCharsets.ISO_8859_1));
        if (!declared.find()) {
            return StandardCharsets.UTF_8;
        }
        try {
            return Charset.forName(declared.group(1));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            throw new UnreadableInvoice(new FileProblem(Kind.WRONG_ENCODING, 1, 1, declared.group(1)));
        }
    }

    private static FileProblem place(CharBuffer readSoFar, Charset charset) {
        int line = 1;
        int column = 1;
        for (int i = 0; i < readSoFar.length(); i++) {
            if (readSoFar.charAt(i) == '\n') {
                line++;
                column = 1;
            } else {
                column++;
            }
        }
        return new FileProblem(Kind.WRONG_ENCODING, line, column, charset.name());
    }

    private static boolean startsWith(byte[] content, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (content.length <= i || (content[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
