package de.fisinger.mkm.process;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.camunda.client.CamundaClient;
import io.camunda.client.impl.CamundaObjectMapper;
import java.util.concurrent.Executors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The client of the engine. It has a JSON mapper of its own, because it is built on Jackson 2 and MKM on Jackson 3. */
@Configuration(proxyBeanMethods = false)
class ZeebeConfiguration {

    @Bean(destroyMethod = "close")
    CamundaClient camundaClient(ProcessSettings settings) {
        return CamundaClient.newClientBuilder()
                .grpcAddress(settings.grpcAddress())
                .restAddress(settings.restAddress())
                .preferRestOverGrpc(false)
                .withJsonMapper(new CamundaObjectMapper(
                        new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)))
                .jobHandlingExecutor(Executors.newVirtualThreadPerTaskExecutor(), true)
                .defaultJobWorkerStreamEnabled(true)
                .defaultJobWorkerMaxJobsActive(16)
                .build();
    }
}
