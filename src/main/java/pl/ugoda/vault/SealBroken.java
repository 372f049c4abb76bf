package pl.ugoda.vault;

/** A sealed value or keyset did not open: it was altered, belongs elsewhere, or the master key is another. */
public final class SealBroken extends RuntimeException {
    SealBroken(String what, Throwable cause) {
        super(what, cause);
    }
}
