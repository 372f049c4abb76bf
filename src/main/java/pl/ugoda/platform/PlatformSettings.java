package pl.ugoda.platform;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings of the ground floor.
 *
 * @param dataDir where the embedded database and the keys live
 * @param database an external PostgreSQL; without a URL the embedded one is used
 */
@ConfigurationProperties("ugoda")
public record PlatformSettings(Path dataDir, Database database) {
    public record Database(
            @Nullable String url,
            @Nullable String username,
            @Nullable String password,
            Role owner,
            Role maintenance) {}

    public record Role(@Nullable String username, @Nullable String password) {}
}
