package pl.ugoda;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The one program of Ugoda. */
@SpringBootApplication
public class Ugoda {
    public static void main(String[] args) {
        SpringApplication.run(Ugoda.class, args);
    }
}
