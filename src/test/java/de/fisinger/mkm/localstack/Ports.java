package de.fisinger.mkm.localstack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/** Where the stack's own servers listen. */
public final class Ports {

    private static final Set<Integer> GIVEN = ConcurrentHashMap.newKeySet();

    private Ports() {}

    /**
     * The loopback address, unless MKM_LISTEN_ADDRESS names another one: in a container, others have to reach it.
     *
     * @throws IllegalStateException if that is no address
     */
    public static InetAddress address() {
        var named = System.getenv("MKM_LISTEN_ADDRESS");
        try {
            return named == null ? InetAddress.getLoopbackAddress() : InetAddress.getByName(named);
        } catch (UnknownHostException e) {
            throw new IllegalStateException("MKM_LISTEN_ADDRESS is no address: " + named, e);
        }
    }

    /**
     * Finds a port on the loopback address that nobody listens on and this JVM was not given before. It lies below the range from which systems
     * take the ports of outgoing connections: one of those could take it before the program that is to listen has started.
     */
    static int free() {
        return ThreadLocalRandom.current()
                .ints(10_000, 32_000)
                .filter(port -> GIVEN.add(port) && isFree(port))
                .findFirst()
                .orElseThrow();
    }

    static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * A port from the environment, or else the usual one.
     *
     * @throws IllegalStateException with a sentence, if what stands there is no port
     */
    static int fromEnvironment(String variable, int usual) {
        var text = System.getenv(variable);
        if (text == null || text.isBlank()) {
            return usual;
        }
        if (!text.matches("\\d{1,5}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > 65_535) {
            throw new IllegalStateException(
                    "%s=%s ist kein Port. Erlaubt sind Zahlen von 1 bis 65535.".formatted(variable, text));
        }
        return Integer.parseInt(text);
    }
}
