package pl.ugoda.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Walks a chain from its first block and collects what is wrong with it. Knows no database: blocks and entries are given to it. */
final class ChainCheck {
    private static final int FINDINGS_AT_MOST = 1_000;

    private final Map<Long, Root> roots = new HashMap<>();
    private final List<Finding> findings = new ArrayList<>();
    private long last;
    private Digest lastHash = Digest.NONE;
    private long sealedEntries;

    ChainCheck(List<Root> roots) {
        for (Root root : roots) {
            @Nullable Root older = this.roots.put(root.block(), root);
            if (older != null && !older.hash().equals(root.hash())) {
                add(new Finding.RewrittenChain(older.day(), root.block()));
            }
        }
    }

    /** The next block, with those of its entries that are still there. */
    void accept(Block block, List<AuditRepository.Kept> kept) {
        if (block.number() != last + 1) {
            add(new Finding.MissingBlocks(last + 1, block.number() - 1));
        } else if (!block.previous().equals(lastHash)) {
            add(new Finding.BrokenBlock(block.number()));
        }
        checkEntries(
                block,
                kept.stream().collect(Collectors.toMap(each -> each.entry().id(), Function.identity())));
        @Nullable Root root = roots.remove(block.number());
        if (root != null && !root.hash().equals(block.hash())) {
            add(new Finding.RewrittenChain(root.day(), block.number()));
        }
        last = block.number();
        lastHash = block.hash();
        sealedEntries += block.entries().size();
    }

    /** What the walk found, once the last block was given. */
    List<Finding> finish(AuditRepository.Stock stock) {
        roots.values().stream()
                .filter(root -> root.block() > last)
                .sorted(java.util.Comparator.comparing(Root::day))
                .forEach(root -> add(new Finding.CutTail(root.day(), root.block(), last)));
        boolean explained = findings.stream()
                .anyMatch(
                        finding -> finding instanceof Finding.MissingEntry || finding instanceof Finding.MissingBlocks);
        long uncounted = stock.entries() - stock.unsealed() - sealedEntries;
        if (uncounted != 0 && !explained) {
            add(new Finding.Uncounted(uncounted));
        }
        return List.copyOf(findings);
    }

    long blocks() {
        return last;
    }

    private void checkEntries(Block block, Map<UUID, AuditRepository.Kept> kept) {
        var links = new ArrayList<Block.Link>();
        boolean sound = true;
        for (UUID id : block.entries()) {
            var entry = kept.get(id);
            if (entry == null) {
                add(new Finding.MissingEntry(id, block.number()));
                sound = false;
            } else if (!entry.entry().digest().equals(entry.digest())) {
                add(new Finding.ChangedEntry(id, block.number()));
                sound = false;
            } else {
                links.add(new Block.Link(id, entry.digest()));
            }
        }
        // Where an entry is known to be wrong the seal cannot fit; saying so twice helps nobody.
        if (sound && !block.holds(links)) {
            add(new Finding.BrokenBlock(block.number()));
        }
    }

    private void add(Finding finding) {
        if (findings.size() < FINDINGS_AT_MOST) {
            findings.add(finding);
        }
    }
}
