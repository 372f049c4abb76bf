package pl.ugoda.intake.ksef;

import java.io.CharArrayReader;
import java.nio.CharBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import pl.ugoda.intake.ksef.FileProblem.Kind;

/**
 * Reads a stranger's XML: no document types, no entities, nothing fetched, and a limit on size, depth, elements and text. What
 * the caller does not need is skipped, yet still checked to be well-formed.
 */
final class SafeXml {
    // KSeF accepts at most 3 MB with attachments; the rest is room for pretty printing.
    static final int MOST_BYTES = 10 * 1024 * 1024;
    private static final int MOST_DEPTH = 40;
    private static final int MOST_ELEMENTS = 400_000;
    private static final int MOST_TEXT = 20_000;
    private static final int MOST_DETAIL = 160;

    private SafeXml() {}

    static XmlElement read(byte[] content, Set<String> skipped) throws UnreadableInvoice {
        if (content.length == 0) {
            throw new UnreadableInvoice(FileProblem.ofWholeFile(Kind.EMPTY, null));
        }
        if (content.length > MOST_BYTES) {
            throw new UnreadableInvoice(FileProblem.ofWholeFile(Kind.TOO_LARGE, content.length / 1024 + " kB"));
        }
        CharBuffer text = XmlText.decode(content);
        try {
            return read(
                    factory()
                            .createXMLStreamReader(new CharArrayReader(
                                    text.array(), text.arrayOffset() + text.position(), text.remaining())),
                    skipped);
        } catch (XMLStreamException broken) {
            throw new UnreadableInvoice(notWellFormed(broken));
        } catch (RuntimeException bug) {
            // The JDK's parser lets unchecked exceptions through on some hostile inputs; to us the file is simply
            // broken.
            throw new UnreadableInvoice(FileProblem.ofWholeFile(Kind.NOT_WELL_FORMED, null));
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing outside the file is read");
        });
        return factory;
    }

    private static XmlElement read(XMLStreamReader reader, Set<String> skipped)
            throws XMLStreamException, UnreadableInvoice {
        Deque<XmlElement> open = new ArrayDeque<>();
        XmlElement root = null;
        int elements = 0;
        int skipFrom = Integer.MAX_VALUE;
        int depth = 0;
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    depth++;
                    limits(reader, depth, ++elements);
                    if (depth >= skipFrom) {
                        continue;
                    }
                    if (skipped.contains(reader.getLocalName())) {
                        skipFrom = depth;
                        continue;
                    }
                    XmlElement element = element(reader);
                    XmlElement parent = open.peek();
                    if (parent == null) {
                        root = element;
                    } else {
                        parent.add(element);
                    }
                    open.push(element);
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    if (depth < skipFrom) {
                        open.pop();
                    } else if (depth == skipFrom) {
                        skipFrom = Integer.MAX_VALUE;
                    }
                    depth--;
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    XmlElement element = open.peek();
                    if (depth < skipFrom && element != null) {
                        append(reader, element);
                    }
                }
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new UnreadableInvoice(at(reader.getLocation(), Kind.FORBIDDEN_CONSTRUCT, null));
                default -> {}
            }
        }
        if (root == null) {
            throw new UnreadableInvoice(FileProblem.ofWholeFile(Kind.NOT_WELL_FORMED, null));
        }
        return root;
    }

    private static void limits(XMLStreamReader reader, int depth, int elements) throws UnreadableInvoice {
        if (depth > MOST_DEPTH) {
            throw new UnreadableInvoice(at(reader.getLocation(), Kind.TOO_DEEP, null));
        }
        if (elements > MOST_ELEMENTS) {
            throw new UnreadableInvoice(at(reader.getLocation(), Kind.TOO_MANY_ELEMENTS, null));
        }
    }

    private static XmlElement element(XMLStreamReader reader) {
        Location place = reader.getLocation();
        return new XmlElement(
                reader.getLocalName(),
                place.getLineNumber(),
                place.getColumnNumber(),
                reader.getAttributeValue(null, "kodSystemowy"));
    }

    private static void append(XMLStreamReader reader, XmlElement element) throws UnreadableInvoice {
        if (element.textLength() + reader.getTextLength() > MOST_TEXT) {
            throw new UnreadableInvoice(at(reader.getLocation(), Kind.TEXT_TOO_LONG, element.name()));
        }
        element.append(reader.getText());
    }

    private static FileProblem notWellFormed(XMLStreamException broken) {
        String message = broken.getMessage() == null ? "" : broken.getMessage();
        // The JDK writes: ParseError at [row,col]:[70,3] Message: the reason.
        int reason = message.indexOf("Message: ");
        String detail = (reason < 0 ? message : message.substring(reason + 9)).strip();
        String shown = detail.length() > MOST_DETAIL ? detail.substring(0, MOST_DETAIL) + "…" : detail;
        return broken.getLocation() == null
                ? FileProblem.ofWholeFile(Kind.NOT_WELL_FORMED, shown)
                : at(broken.getLocation(), Kind.NOT_WELL_FORMED, shown);
    }

    private static FileProblem at(Location place, Kind kind, @Nullable String subject) {
        return new FileProblem(kind, place.getLineNumber(), place.getColumnNumber(), subject);
    }
}
