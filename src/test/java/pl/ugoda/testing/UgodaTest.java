package pl.ugoda.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.TestExecutionListeners;
import pl.ugoda.Ugoda;

/**
 * The whole application on a real port and a real PostgreSQL. The application is started once for all such classes; each class
 * begins with a fresh database, a clock at Monday 23 November 2026, 10:00 in Warsaw, and no organization.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = Ugoda.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
@Import(TestApplication.class)
@TestExecutionListeners(
        listeners = FreshDatabase.class,
        mergeMode = TestExecutionListeners.MergeMode.MERGE_WITH_DEFAULTS)
public @interface UgodaTest {}
