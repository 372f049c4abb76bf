package pl.ugoda.compliance;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Stands on whatever enforces a rule of contact; docs/compliance-rules.md is generated from it. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.FIELD})
@Repeatable(LegalRules.class)
@interface LegalRule {
    /** {@code C01}…{@code C35} as in the rule table of the project's law reference; {@code U01}… are Ugoda's own. */
    String id();

    /** The law, practice, code or own choice the rule comes from. */
    String source();

    /** What the program does, in one sentence. */
    String summary();
}
