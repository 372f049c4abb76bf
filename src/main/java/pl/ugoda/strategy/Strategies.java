package pl.ugoda.strategy;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pl.ugoda.audit.Audit;
import pl.ugoda.audit.Deed;
import pl.ugoda.kernel.TimeOrderedId;
import pl.ugoda.messaging.Messages;

/** The strategies of the current organization: those that come with the program and those it published itself. */
@Service
public class Strategies {
    private static final LoadingCache<String, StrategyVersion> COMPILED =
            Caffeine.newBuilder().maximumSize(500).build(StrategyVersion::read);

    private final StrategyRepository repository;
    private final CaseStateRepository states;
    private final Messages messages;
    private final Audit audit;
    private final Clock clock;

    Strategies(StrategyRepository repository, CaseStateRepository states, Messages messages, Audit audit, Clock clock) {
        this.repository = repository;
        this.states = states;
        this.messages = messages;
        this.audit = audit;
        this.clock = clock;
    }

    /** What became of a wish to publish a document. */
    public sealed interface Outcome {
        record Published(StrategyVersion version) implements Outcome {}

        /** Nothing was stored; the problem names the place. */
        record Unreadable(String problem) implements Outcome {}

        /** The document's version must follow the newest one. */
        record NotTheNextVersion(int next) implements Outcome {}
    }

    /** Stores a new version; from the next run on it decides all cases of that strategy. Steps taken are not repeated. */
    @Transactional
    public Outcome publish(String document) {
        StrategyVersion version;
        try {
            version = COMPILED.get(document);
        } catch (UnreadableStrategy problem) {
            return new Outcome.Unreadable(String.valueOf(problem.getMessage()));
        }
        Optional<Step> undeclared =
                version.steps().stream().filter(this::namesCourtUndeclared).findFirst();
        if (undeclared.isPresent()) {
            return new Outcome.Unreadable("step " + undeclared.get().key()
                    + ": its template names court, so its purpose must be " + Purpose.PRE_COURT_DEMAND);
        }
        int next = current().stream()
                .filter(each -> each.key().equals(version.key()))
                .map(each -> each.version() + 1)
                .findFirst()
                .orElse(1);
        if (version.version() != next) {
            return new Outcome.NotTheNextVersion(next);
        }
        add(version);
        return new Outcome.Published(version);
    }

    /** The newest version of each strategy; audiences are asked in this order and the first that fits takes the case. */
    @Transactional
    public List<StrategyVersion> current() {
        List<StrategyRepository.Published> known = repository.all();
        for (StrategyVersion shipped : ShippedStrategies.all()) {
            if (!known.contains(new StrategyRepository.Published(shipped.key(), shipped.version()))) {
                add(shipped);
            }
        }
        List<StrategyVersion> newest = new ArrayList<>();
        repository.newestDocuments().forEach(document -> newest.add(COMPILED.get(document)));
        newest.sort(Comparator.comparing((StrategyVersion each) -> ShippedStrategies.KEYS.contains(each.key()))
                .thenComparing(StrategyVersion::key));
        return List.copyOf(newest);
    }

    /** One version, also an old one. */
    @Transactional(readOnly = true)
    public Optional<StrategyVersion> version(String strategy, int version) {
        return repository.document(strategy, version).map(COMPILED::get);
    }

    private boolean namesCourtUndeclared(Step step) {
        return step.deed() instanceof Step.Deed.Message message
                && message.purpose() != Purpose.PRE_COURT_DEMAND
                && messages.announcesLegalSteps(message.template());
    }

    private void add(StrategyVersion version) {
        if (repository.add(version, clock.instant())) {
            int cases = states.redecide(version.key());
            audit.record(new Deed(
                    "strategy.published",
                    "strategy",
                    TimeOrderedId.next(),
                    Map.of(
                            "strategy", version.key(),
                            "version", Integer.toString(version.version()),
                            "cases", Integer.toString(cases))));
        }
    }
}
