package de.fisinger.mkm.localstack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;

/** A server that takes connections and never says a word. */
public final class SilentServer implements AutoCloseable {

    private final ServerSocket socket = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
    private final ConcurrentLinkedQueue<Socket> taken = new ConcurrentLinkedQueue<>();

    /** Starts it on a free port of the loopback address. */
    public SilentServer() throws IOException {
        Thread.ofVirtual().start(() -> {
            try {
                while (true) {
                    taken.add(socket.accept());
                }
            } catch (IOException closed) {
                // the test is over
            }
        });
    }

    /** Its port. */
    public int port() {
        return socket.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        socket.close();
        for (var each : List.copyOf(taken)) {
            each.close();
        }
    }
}
