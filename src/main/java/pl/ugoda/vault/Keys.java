package pl.ugoda.vault;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.google.crypto.tink.KeysetHandle;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import pl.ugoda.kernel.CurrentOrganization;

/** The opened keysets of the organizations at work, each made when first needed. */
@Component
class Keys {
    private static final int OPEN_AT_MOST = 5_000;
    // After this long a keyset is read again, so that a rotation made by another node takes effect here too.
    private static final Duration OPEN_FOR = Duration.ofMinutes(10);

    private final MasterKey master;
    private final KeysetRepository keysets;
    private final InstantSource technicalClock;
    private final TransactionTemplate callers;
    private final TransactionTemplate own;
    private final Cache<KeyContext, Seal> seals = Caffeine.newBuilder()
            .maximumSize(OPEN_AT_MOST)
            .expireAfterWrite(OPEN_FOR)
            .build();
    // Index keys never rotate, so there is nothing to read again.
    private final Cache<KeyContext, BlindIndex> indexes =
            Caffeine.newBuilder().maximumSize(OPEN_AT_MOST).build();

    Keys(
            MasterKey master,
            KeysetRepository keysets,
            @Qualifier("technicalClock") InstantSource technicalClock,
            PlatformTransactionManager transactions) {
        this.master = master;
        this.keysets = keysets;
        this.technicalClock = technicalClock;
        this.callers = new TransactionTemplate(transactions);
        this.own = new TransactionTemplate(transactions);
        this.own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    Seal seal(KeyPurpose purpose) {
        return opened(seals, purpose, context -> new Seal(keyset(context), context));
    }

    BlindIndex index() {
        return opened(indexes, KeyPurpose.INDEX, context -> new BlindIndex(keyset(context)));
    }

    /** Reads the keyset again at the next use. */
    void forget(KeyPurpose purpose) {
        seals.invalidate(new KeyContext(CurrentOrganization.get(), purpose));
    }

    /** Makes whatever keyset is missing and opens it, so that no later transaction has to. */
    void prepare() {
        for (KeyPurpose purpose : KeyPurpose.values()) {
            prepare(purpose);
        }
    }

    void prepareIndex() {
        prepare(KeyPurpose.INDEX);
    }

    /** Gives a purpose a new primary key and wraps the set by the newest master key; what the old keys closed stays readable. */
    void rotate(KeyPurpose purpose) {
        var context = new KeyContext(CurrentOrganization.get(), purpose);
        own.executeWithoutResult(_ -> {
            var stored = keysets.find(purpose).orElseThrow();
            var keyset = master.unwrap(stored.wrapped(), context);
            var next = purpose.rotates() ? Primitives.withNewPrimary(keyset, purpose) : keyset;
            if (!keysets.replace(purpose, stored, master.wrap(next, context), technicalClock.instant())) {
                throw new IllegalStateException("another rotation of " + purpose + " is under way");
            }
        });
        forget(purpose);
    }

    @CanIgnoreReturnValue
    private Object prepare(KeyPurpose purpose) {
        return purpose == KeyPurpose.INDEX ? index() : seal(purpose);
    }

    // Not computed inside the cache: loading may wait for a connection, and would hold a cache segment meanwhile.
    private static <T> T opened(Cache<KeyContext, T> cache, KeyPurpose purpose, Function<KeyContext, T> open) {
        var context = new KeyContext(CurrentOrganization.get(), purpose);
        @Nullable T known = cache.getIfPresent(context);
        if (known != null) {
            return known;
        }
        T opened = open.apply(context);
        cache.put(context, opened);
        return opened;
    }

    private KeysetHandle keyset(KeyContext context) {
        var stored = callers.execute(_ -> keysets.find(context.purpose()));
        return master.unwrap(stored.orElseGet(() -> create(context)).wrapped(), context);
    }

    // In a transaction of its own: were the caller's rolled back, values sealed with a key kept only here could never
    // be read.
    private KeysetRepository.Stored create(KeyContext context) {
        return own.execute(_ -> {
            var wrapped = master.wrap(Primitives.fresh(context.purpose()), context);
            keysets.addIfAbsent(context.purpose(), wrapped, technicalClock.instant());
            return keysets.find(context.purpose()).orElseThrow();
        });
    }
}
