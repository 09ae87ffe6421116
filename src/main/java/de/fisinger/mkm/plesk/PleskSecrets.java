package de.fisinger.mkm.plesk;

import de.fisinger.mkm.secret.EncryptedColumn;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The keys of Plesk servers are secrets. */
@Configuration(proxyBeanMethods = false)
class PleskSecrets {

    @Bean
    EncryptedColumn pleskKeys() {
        return new EncryptedColumn("plesk_server", "secret_key");
    }
}
