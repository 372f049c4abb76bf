package pl.ugoda.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MessageStateTests {
    @Test
    void everyStateCanBeReachedFromPlanned() {
        var reached = EnumSet.of(MessageState.PLANNED);
        var open = new ArrayDeque<>(reached);
        while (!open.isEmpty()) {
            for (var next : open.remove().next()) {
                if (reached.add(next)) {
                    open.add(next);
                }
            }
        }
        assertThat(reached).containsExactlyInAnyOrder(MessageState.values());
    }

    @ParameterizedTest
    @EnumSource(MessageState.class)
    void everyStateLeadsToAnEnd(MessageState from) {
        assertThat(from.isFinal()
                        || from.next().stream()
                                .anyMatch(next ->
                                        next.isFinal() || next.next().stream().anyMatch(MessageState::isFinal)))
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource(MessageState.class)
    void previousIsTheMirrorOfNext(MessageState state) {
        for (var other : MessageState.values()) {
            assertThat(state.previous().contains(other)).isEqualTo(other.next().contains(state));
        }
    }

    @Test
    void whatMayHaveLeftIsNeverSentAgainBlindly() {
        assertThat(MessageState.UNKNOWN.next()).doesNotContain(MessageState.PLANNED, MessageState.CLAIMED);
        assertThat(MessageState.CLAIMED.previous()).containsExactly(MessageState.PLANNED);
    }

    @Test
    void nothingMovesBackFromAReceipt() {
        assertThat(MessageState.DELIVERED.next()).isEqualTo(Set.of(MessageState.READ));
        assertThat(MessageState.READ.isFinal()).isTrue();
    }
}
