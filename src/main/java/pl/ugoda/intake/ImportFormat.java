package pl.ugoda.intake;

/** What kind of file an import reads. */
public enum ImportFormat {
    TABLE,
    KSEF
}
