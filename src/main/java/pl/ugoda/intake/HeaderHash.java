package pl.ugoda.intake;

import java.util.HexFormat;
import java.util.stream.Stream;
import pl.ugoda.claims.ContentHash;
import pl.ugoda.intake.csv.Table;

/** A source is recognised by the names of its columns in their order. */
final class HeaderHash {
    // What was remembered before the rest was a field of its own may take it for the whole amount: it is not found
    // again.
    private static final String SINCE = "with the rest";

    private HeaderHash() {}

    static byte[] of(Table table) {
        return HexFormat.of()
                .parseHex(ContentHash.of(Stream.concat(Stream.of(SINCE), table.header().stream())
                                .toArray())
                        .hex());
    }
}
