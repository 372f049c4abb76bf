package pl.ugoda.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import pl.ugoda.kernel.OrganizationId;
import pl.ugoda.kernel.TimeOrderedId;

class ChainCheckTests {
    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00.123456789Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private final OrganizationId organization = OrganizationId.next();
    private final Entry first = entry("claims.register", "12.00");
    private final Entry second = entry("payments.book", "7.50");
    private final Entry third = entry("cases.close", "0.00");
    private final Block one = seal(null, first, second);
    private final Block two = seal(one, third);
    private final Block three = seal(two, entry("cases.reopen", "1.00"), entry("cases.close", "0.00"));

    @Test
    void anUntouchedChainIsSound() {
        var check = new ChainCheck(List.of(root(two)));
        check.accept(one, List.of(kept(first), kept(second)));
        check.accept(two, List.of(kept(third)));

        assertThat(check.finish(stock(4, 1))).isEmpty();
    }

    @Test
    void aChangedDeedIsNamed() {
        var lie = new Entry(organization, second.id(), deed("payments.book", "75.00"), "automaton:test", NOW, NOW);
        var check = new ChainCheck(List.of());
        check.accept(one, List.of(kept(first), new AuditRepository.Kept(lie, second.digest())));

        assertThat(check.finish(stock(2, 0))).containsExactly(new Finding.ChangedEntry(second.id(), 1));
    }

    @Test
    void aChangedDeedWithItsOwnFittingDigestStillBreaksTheSeal() {
        var lie = new Entry(organization, second.id(), deed("payments.book", "75.00"), "automaton:test", NOW, NOW);
        var check = new ChainCheck(List.of());
        check.accept(one, List.of(kept(first), kept(lie)));

        assertThat(check.finish(stock(2, 0))).containsExactly(new Finding.BrokenBlock(1));
    }

    @Test
    void aRemovedEntryIsNamed() {
        var check = new ChainCheck(List.of());
        check.accept(one, List.of(kept(second)));

        assertThat(check.finish(stock(1, 0))).containsExactly(new Finding.MissingEntry(first.id(), 1));
    }

    @Test
    void aRemovedMiddleBlockLeavesAGap() {
        var check = new ChainCheck(List.of());
        check.accept(one, List.of(kept(first), kept(second)));
        check.accept(three, List.of());

        assertThat(check.finish(stock(2, 0))).contains(new Finding.MissingBlocks(2, 2));
    }

    @Test
    void aRenumberedChainWithoutItsMiddleDoesNotLink() {
        var moved = new Block(organization, 2, three.entries(), three.previous(), three.hash(), three.sealedAt());
        var check = new ChainCheck(List.of());
        check.accept(one, List.of(kept(first), kept(second)));
        check.accept(moved, List.of());

        assertThat(check.finish(stock(4, 0))).contains(new Finding.BrokenBlock(2));
    }

    @Test
    void aCutTailIsSeenAgainstTheExportedRoot() {
        var check = new ChainCheck(List.of(root(two)));
        check.accept(one, List.of(kept(first), kept(second)));

        assertThat(check.finish(stock(2, 0))).containsExactly(new Finding.CutTail(TODAY, 2, 1));
    }

    @Test
    void aChainWrittenAnewDoesNotMatchTheExportedRoot() {
        var check = new ChainCheck(List.of(root(two)));
        var other = entry("cases.close", "0.01");
        check.accept(one, List.of(kept(first), kept(second)));
        check.accept(seal(one, other), List.of(kept(other)));

        assertThat(check.finish(stock(3, 0))).containsExactly(new Finding.RewrittenChain(TODAY, 2));
    }

    @Test
    void anEntrySlippedInBesideTheChainIsCounted() {
        var check = new ChainCheck(List.of());
        check.accept(one, List.of(kept(first), kept(second)));

        assertThat(check.finish(stock(3, 0))).containsExactly(new Finding.Uncounted(1));
    }

    @Test
    void aDeedTakesNoPersonalData() {
        assertThatThrownBy(
                        () -> new Deed("parties.change", "debtor", UUID.randomUUID(), Map.of("to", "a@firma.example")))
                .hasMessageContaining("fact to")
                .hasMessageNotContaining("firma");
        assertThatThrownBy(() -> new Deed("Jan Kowalski zapłacił", "debtor", UUID.randomUUID(), Map.of()))
                .hasMessageNotContaining("Kowalski");
    }

    private Entry entry(String action, String amount) {
        return new Entry(organization, TimeOrderedId.next(), deed(action, amount), "automaton:test", NOW, NOW);
    }

    private static Deed deed(String action, String amount) {
        return new Deed(action, "case", new UUID(7, 7), Map.of("amount", amount, "currency", "PLN"));
    }

    private Block seal(@Nullable Block previous, Entry... entries) {
        var links = new ArrayList<Block.Link>();
        for (Entry entry : entries) {
            links.add(new Block.Link(entry.id(), entry.digest()));
        }
        return Block.after(
                organization,
                previous == null ? 0 : previous.number(),
                previous == null ? Digest.NONE : previous.hash(),
                links,
                NOW);
    }

    private static AuditRepository.Kept kept(Entry entry) {
        return new AuditRepository.Kept(entry, entry.digest());
    }

    private static Root root(Block block) {
        return new Root(TODAY, block.number(), block.hash(), block.sealedAt());
    }

    private static AuditRepository.Stock stock(long entries, long unsealed) {
        return new AuditRepository.Stock(entries, unsealed, Optional.empty());
    }
}
