package pl.ugoda;

import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import pl.ugoda.cli.Program;
import pl.ugoda.cli.Server;

/** The one program of Ugoda. */
@SpringBootApplication
public class Ugoda {
    public static void main(String[] args) {
        int exitCode = Program.run(Ugoda::start, args);
        if (exitCode != Program.DONE) {
            System.exit(exitCode);
        }
    }

    /** Only here does a command load Spring: the others answer without it, in under a second. */
    private static void start(Server.Mode mode, List<String> settings) {
        var application = new SpringApplication(Ugoda.class);
        switch (mode) {
            case PRODUCT -> {}
            case DEMO -> application.setAdditionalProfiles("demo");
        }
        application.run(settings.toArray(String[]::new));
    }
}
