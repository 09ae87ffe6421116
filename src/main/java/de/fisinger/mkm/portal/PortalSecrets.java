package de.fisinger.mkm.portal;

import de.fisinger.mkm.secret.EncryptedColumn;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The passwords of resellers' mail servers are secrets. */
@Configuration(proxyBeanMethods = false)
class PortalSecrets {

    @Bean
    EncryptedColumn mailPasswords() {
        return new EncryptedColumn("portal_template", "mail_password");
    }
}
