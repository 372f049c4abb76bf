package pl.ugoda.compliance;

import com.fasterxml.jackson.annotation.JsonValue;
import com.google.errorprone.annotations.Immutable;

/** Names a rule of contact: {@code C06}. Its words stand in the bundles under {@code compliance.rule.C06}. */
@Immutable
public record RuleId(@JsonValue String value) {
    public RuleId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("a rule needs a name");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
