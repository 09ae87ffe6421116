package de.fisinger.mkm.localstack;

import de.fisinger.mkm.localstack.LocalBroker.BrokerPorts;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.utility.MountableFile;

/** Zeebe from a container, on fixed ports so that it keeps them over a restart. */
final class ContainerBroker implements Broker {

    static final String IMAGE = "camunda/zeebe:" + CamundaHome.version();

    private final GenericContainer<?> container = new GenericContainer<>(IMAGE);
    private final BrokerPorts ports;
    private Duration ahead = Duration.ZERO;

    /** The machine that runs the containers, as they see it. */
    private static final String HOST = "host.docker.internal";

    private static final String JAR = "/usr/local/zeebe/exporters/mkm-exporter.jar";

    ContainerBroker(BrokerPorts ports, Database database) {
        this.ports = ports;
        container.setPortBindings(
                List.of(ports.grpc() + ":26500", ports.rest() + ":8080", ports.management() + ":9600"));
        container
                .withEnv("ZEEBE_CLOCK_CONTROLLED", "true")
                .withEnv("JAVA_OPTS", "-Xmx512m")
                .withEnv(StackParts.exporter(
                        Path.of(JAR), database.url().replace("localhost", HOST).replace("127.0.0.1", HOST)))
                .withExtraHost(HOST, "host-gateway")
                .withCopyFileToContainer(MountableFile.forHostPath(StackParts.EXPORTER), JAR)
                .waitingFor(Wait.forHttp("/ready").forPort(9600).withStartupTimeout(Duration.ofMinutes(2)));
        container.withExposedPorts(26500, 8080, 9600);
        container.start();
    }

    @Override
    public URI grpc() {
        return URI.create("http://127.0.0.1:" + ports.grpc());
    }

    @Override
    public URI rest() {
        return URI.create("http://127.0.0.1:" + ports.rest());
    }

    @Override
    public URI management() {
        return URI.create("http://127.0.0.1:" + ports.management());
    }

    @Override
    public void kill() {
        container.getDockerClient().killContainerCmd(container.getContainerId()).exec();
    }

    @Override
    public void stop() {
        container.getDockerClient().stopContainerCmd(container.getContainerId()).exec();
    }

    @Override
    public void advanceClock(Duration by) {
        Broker.super.advanceClock(by);
        ahead = ahead.plus(by);
    }

    @Override
    public Instant now() {
        return Instant.now().plus(ahead);
    }

    @Override
    public void restart() {
        container
                .getDockerClient()
                .startContainerCmd(container.getContainerId())
                .exec();
        awaitReady(Duration.ofSeconds(90));
        Broker.super.advanceClock(ahead);
    }

    /** Its data is in the container. */
    @Override
    public void loseData() {
        container.stop();
        container.start();
        awaitReady(Duration.ofSeconds(90));
    }

    @Override
    public void close() {
        container.stop();
    }
}
