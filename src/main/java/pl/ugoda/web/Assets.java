package pl.ugoda.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The addresses of our static files, each with a mark of its content: a new release never meets an old style sheet. */
public final class Assets {
    /** The script library comes from its own package, whose address already names its version. */
    static final String HTMX_VERSION = "2.0.10";

    private final Map<String, String> addresses = new ConcurrentHashMap<>();

    String address(String name) {
        return addresses.computeIfAbsent(name, Assets::marked);
    }

    /** The address of htmx. */
    public String htmx() {
        return "/webjars/htmx.org/" + HTMX_VERSION + "/dist/htmx.min.js";
    }

    private static String marked(String name) {
        try (InputStream file = Assets.class.getResourceAsStream("/static/assets/" + name)) {
            if (file == null) {
                throw new IllegalArgumentException("there is no static file " + name);
            }
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(file.readAllBytes());
            return "/assets/" + name + "?v=" + HexFormat.of().formatHex(digest, 0, 6);
        } catch (IOException broken) {
            throw new UncheckedIOException("cannot read the static file " + name, broken);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
