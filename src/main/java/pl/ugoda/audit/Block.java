package pl.ugoda.audit;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import pl.ugoda.kernel.OrganizationId;

/** A link of the chain: the entries sealed together, and the fingerprint that holds them and everything before them. */
record Block(
        OrganizationId organization, long number, List<UUID> entries, Digest previous, Digest hash, Instant sealedAt) {
    /** An entry as a block holds it. */
    record Link(UUID entry, Digest digest) {}

    static Block after(
            OrganizationId organization, long lastNumber, Digest lastHash, List<Link> links, Instant technicalNow) {
        Instant sealedAt = technicalNow.truncatedTo(ChronoUnit.MICROS);
        long number = lastNumber + 1;
        return new Block(
                organization,
                number,
                links.stream().map(Link::entry).toList(),
                lastHash,
                hash(organization, number, lastHash, links, sealedAt),
                sealedAt);
    }

    /** Whether these are the entries that were sealed here, unchanged. */
    boolean holds(List<Link> links) {
        return hash.equals(hash(organization, number, previous, links, sealedAt));
    }

    private static Digest hash(
            OrganizationId organization, long number, Digest previous, List<Link> links, Instant sealedAt) {
        var transcript = new Transcript()
                .text("ugoda audit block 1")
                .id(organization.value())
                .number(number)
                .digest(previous)
                .instant(sealedAt)
                .number(links.size());
        for (var link : links) {
            transcript.id(link.entry()).digest(link.digest());
        }
        return transcript.finish();
    }
}
