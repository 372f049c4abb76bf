package pl.ugoda;

import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;
import pl.ugoda.cli.NotStarted;
import pl.ugoda.cli.Program;
import pl.ugoda.cli.Server;

/** The one program of Ugoda. */
@SpringBootApplication
public class Ugoda {
    public static void main(String[] args) {
        int exitCode = Program.run(new SpringServer(), args);
        if (exitCode != Program.DONE) {
            System.exit(exitCode);
        }
    }

    /** Only here does a command load Spring: the others answer without it, in under a second. */
    private static final class SpringServer implements Server {
        @Override
        public void start(Mode mode, List<String> settings) {
            var application = new SpringApplication(Ugoda.class);
            switch (mode) {
                case PRODUCT -> {}
                case DEMO -> application.setAdditionalProfiles("demo");
            }
            var _ = run(application, settings);
        }

        // Spring has told what went wrong, or leaves it to the command line; once is enough.
        private static ConfigurableApplicationContext run(SpringApplication application, List<String> settings) {
            try {
                return application.run(settings.toArray(String[]::new));
            } catch (RuntimeException failed) {
                throw new NotStarted(failed);
            }
        }

        @Override
        public Installation open(List<String> settings) {
            List<String> quiet = new ArrayList<>(settings);
            quiet.addAll(List.of(
                    "--server.port=0",
                    "--server.address=127.0.0.1",
                    "--management.server.port=-1",
                    "--db-scheduler.enabled=false",
                    "--logging.level.pl.ugoda=warn"));
            return opened(run(new SpringApplication(Ugoda.class), quiet));
        }

        @Override
        public Installation openToRead(List<String> settings) {
            var application = new SpringApplication(Ugoda.class);
            application.setAdditionalProfiles("reading");
            return opened(run(application, settings));
        }

        private static Installation opened(ConfigurableApplicationContext context) {
            return new Installation() {
                @Override
                public <M> M module(Class<M> type) {
                    return context.getBean(type);
                }

                @Override
                public void close() {
                    context.close();
                }
            };
        }
    }
}
