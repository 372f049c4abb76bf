package pl.ugoda.cli;

import java.io.PrintWriter;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where a command writes: answers to one side, remarks and refusals to the other. */
record Console(PrintWriter out, PrintWriter err) {
    void println(String line) {
        out.println(line);
    }

    /** Names one refused input, or remarks on an answer; never mixed into the answers. */
    void remark(String line) {
        err.println(line);
    }

    /** One JSON object on its own lines. */
    void json(Map<String, ? extends @Nullable Object> object) {
        out.println(Json.text(object));
    }

    /** One JSON array of objects, the shape of every command over many inputs. */
    void json(Collection<? extends Map<String, ? extends @Nullable Object>> objects) {
        out.println(Json.text(objects));
    }
}
