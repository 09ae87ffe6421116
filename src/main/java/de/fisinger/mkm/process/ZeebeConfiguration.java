package de.fisinger.mkm.process;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.camunda.client.CamundaClient;
import io.camunda.client.CredentialsProvider;
import io.camunda.client.impl.CamundaObjectMapper;
import io.camunda.client.impl.NoopCredentialsProvider;
import io.camunda.client.impl.basicauth.BasicAuthCredentialsProviderBuilder;
import java.time.Duration;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The client of the engine. It has a JSON mapper of its own, because it is built on Jackson 2 and MKM on Jackson 3. */
@Configuration(proxyBeanMethods = false)
class ZeebeConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(ZeebeConfiguration.class);

    private static final Duration LONGEST_CLOSE = Duration.ofSeconds(5);

    @Bean(destroyMethod = "")
    CamundaClient camundaClient(ProcessSettings settings) {
        return CamundaClient.newClientBuilder()
                .grpcAddress(settings.grpcAddress())
                .restAddress(settings.restAddress())
                .preferRestOverGrpc(false)
                .credentialsProvider(credentials(settings))
                .withJsonMapper(new CamundaObjectMapper(
                        new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)))
                .jobHandlingExecutor(Executors.newVirtualThreadPerTaskExecutor(), true)
                .defaultJobWorkerStreamEnabled(true)
                .defaultJobWorkerMaxJobsActive(16)
                .build();
    }

    private static CredentialsProvider credentials(ProcessSettings settings) {
        return settings.user().isEmpty()
                ? new NoopCredentialsProvider()
                : new BasicAuthCredentialsProviderBuilder()
                        .username(settings.user())
                        .password(settings.password())
                        .build();
    }

    /** Closes the client, but not for ever: with a broker that was away, closing its job streams can block. */
    @Bean
    DisposableBean closeCamundaClient(CamundaClient client) {
        return () -> closeInTime(client::close);
    }

    static void closeInTime(Runnable close) throws InterruptedException {
        if (!Thread.ofVirtual().start(close).join(LONGEST_CLOSE)) {
            LOG.warn("The connection to the engine does not close, leaving it");
        }
    }
}
