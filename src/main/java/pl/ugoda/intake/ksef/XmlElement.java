package pl.ugoda.intake.ksef;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One element of a document, by local name, with its place; namespaces differ between versions of the form and say nothing more. */
final class XmlElement {
    private final String name;
    private final int line;
    private final int column;
    private final @Nullable String formCode;
    private final List<XmlElement> children = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    XmlElement(String name, int line, int column, @Nullable String formCode) {
        this.name = name;
        this.line = line;
        this.column = column;
        this.formCode = formCode;
    }

    void add(XmlElement child) {
        children.add(child);
    }

    void append(String piece) {
        text.append(piece);
    }

    int textLength() {
        return text.length();
    }

    String name() {
        return name;
    }

    /** The attribute {@code kodSystemowy}, the only one that matters to us: {@code FA (3)}. */
    @Nullable
    String formCode() {
        return formCode;
    }

    /** The text without surrounding white space; empty for an empty element. */
    String text() {
        return text.toString().strip();
    }

    /** Neither text nor children. */
    boolean isEmpty() {
        return children.isEmpty() && text().isEmpty();
    }

    List<XmlElement> children(String childName) {
        return children.stream().filter(child -> child.name.equals(childName)).toList();
    }

    /** The first element at a path of local names: {@code Platnosc/RachunekBankowy/NrRB}. */
    Optional<XmlElement> at(String path) {
        Optional<XmlElement> here = Optional.of(this);
        for (String step : path.split("/")) {
            here = here.flatMap(element -> element.children.stream()
                    .filter(child -> child.name.equals(step))
                    .findFirst());
        }
        return here;
    }

    /** The text at a path, or null when the element is absent or empty. */
    @Nullable
    String textAt(String path) {
        return at(path).map(XmlElement::text).filter(found -> !found.isEmpty()).orElse(null);
    }

    FileProblem problem(FileProblem.Kind kind, String subject) {
        return new FileProblem(kind, line, column, subject);
    }
}
