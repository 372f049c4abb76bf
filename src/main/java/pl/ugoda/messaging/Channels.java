package pl.ugoda.messaging;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;
import pl.ugoda.kernel.Channel;

/** The ways out that are switched on. What has none stays planned. */
@Component
class Channels {
    private final Map<Channel, ChannelAdapter> adapters = new EnumMap<>(Channel.class);

    Channels(List<ChannelAdapter> available) {
        for (var adapter : available) {
            if (adapters.putIfAbsent(adapter.channel(), adapter) != null) {
                throw new IllegalStateException("two ways out for " + adapter.channel()
                        + ": the sandbox and a real provider exclude each other");
            }
        }
    }

    Set<Channel> open() {
        return adapters.keySet();
    }

    ChannelAdapter of(Channel channel) {
        return Objects.requireNonNull(adapters.get(channel), () -> "no way out for " + channel);
    }
}
