package pl.ugoda.vault;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class VaultConfiguration {
    @Bean
    MasterKey masterKey(@Value("${ugoda.master-key-file:${ugoda.data-dir:data}/keys/master.key}") Path file) {
        return MasterKeyFile.readOrCreate(file);
    }
}
