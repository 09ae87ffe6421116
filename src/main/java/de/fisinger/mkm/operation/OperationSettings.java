package de.fisinger.mkm.operation;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What support's pages need to know.
 *
 * @param operateUrl where Camunda Operate is, such as https://operate.example/operate; empty: there are no links to it
 */
@ConfigurationProperties("mkm.operation")
record OperationSettings(String operateUrl) {

    @Nullable
    URI page(long processInstanceKey) {
        return operateUrl.isBlank()
                ? null
                : URI.create("%s/processes/%d".formatted(operateUrl.replaceFirst("/$", ""), processInstanceKey));
    }
}
