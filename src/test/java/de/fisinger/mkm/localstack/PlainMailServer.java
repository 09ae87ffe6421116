package de.fisinger.mkm.localstack;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server that offers the extensions it is told to, and keeps all that it is told, letter by letter. */
public final class PlainMailServer implements AutoCloseable {

    private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private volatile String greeting = "";

    /**
     * Starts it on a free port of the loopback address.
     *
     * @param extensions such as SMTPUTF8
     */
    public PlainMailServer(String... extensions) throws IOException {
        offer(extensions);
        Thread.ofVirtual().start(() -> {
            try {
                while (true) {
                    var client = socket.accept();
                    Thread.ofVirtual().start(() -> talk(client));
                }
            } catch (IOException closed) {
                // the test is over
            }
        });
    }

    /** Offers these from now on, as another machine behind the same name would. */
    public void offer(String... extensions) {
        var answer = new StringBuilder();
        List.of(extensions)
                .forEach(extension -> answer.append("250-").append(extension).append("\r\n"));
        greeting = "250-localhost\r\n" + answer + "250 8BITMIME";
    }

    private void talk(Socket client) {
        try (client;
                var in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
                var out = new PrintWriter(client.getOutputStream(), false, StandardCharsets.UTF_8)) {
            say(out, "220 localhost");
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                lines.add(line);
                switch (line.split(" ", 2)[0]) {
                    case "EHLO" -> say(out, greeting);
                    case "DATA" -> {
                        say(out, "354 go ahead");
                        for (var text = in.readLine(); text != null && !text.equals("."); text = in.readLine()) {
                            lines.add(text);
                        }
                        say(out, "250 taken");
                    }
                    case "QUIT" -> {
                        say(out, "221 bye");
                        return;
                    }
                    default -> say(out, "250 ok");
                }
            }
        } catch (IOException gone) {
            // the client is away
        }
    }

    private static void say(PrintWriter out, String answer) {
        out.print(answer + "\r\n");
        out.flush();
    }

    /** Its port. */
    public int port() {
        return socket.getLocalPort();
    }

    /** What clients said, also the mails. */
    public List<String> lines() {
        return List.copyOf(lines);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
