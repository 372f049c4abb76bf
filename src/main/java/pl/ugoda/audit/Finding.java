package pl.ugoda.audit;

import java.time.LocalDate;
import java.util.UUID;

/** Something in the log that cannot have come about honestly. */
public sealed interface Finding {
    /** An entry no longer says what it said when it was written. */
    record ChangedEntry(UUID entry, long block) implements Finding {}

    /** A sealed entry is gone. */
    record MissingEntry(UUID entry, long block) implements Finding {}

    /** Blocks between two others, or at the start, are gone. */
    record MissingBlocks(long from, long to) implements Finding {}

    /** A block does not follow from the one before it, or its seal does not fit its entries. */
    record BrokenBlock(long block) implements Finding {}

    /** The chain ends before a block that was exported: everything after its end is gone. */
    record CutTail(LocalDate rootDay, long exportedBlock, long lastBlock) implements Finding {}

    /** An exported block now has another seal: the chain was rewritten. */
    record RewrittenChain(LocalDate rootDay, long block) implements Finding {}

    /** Entries that are neither sealed nor waiting for a seal, or marks without their entry (negative). */
    record Uncounted(long entries) implements Finding {}

    /** In plain English, for the command line. */
    default String sentence() {
        return switch (this) {
            case ChangedEntry(var entry, var block) -> "entry %s in block %d was changed".formatted(entry, block);
            case MissingEntry(var entry, var block) -> "entry %s of block %d is missing".formatted(entry, block);
            case MissingBlocks(var from, var to) -> "blocks %d to %d are missing".formatted(from, to);
            case BrokenBlock(var block) -> "the seal of block %d does not fit".formatted(block);
            case CutTail(var day, var exported, var last) ->
                "the tail is cut: the root of %s names block %d, the log ends with block %d"
                        .formatted(day, exported, last);
            case RewrittenChain(var day, var block) ->
                "block %d is not the one the root of %s names".formatted(block, day);
            case Uncounted(var entries) -> "%d entries are neither sealed nor waiting for a seal".formatted(entries);
        };
    }
}
