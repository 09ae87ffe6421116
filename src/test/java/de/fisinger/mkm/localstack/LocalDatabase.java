package de.fisinger.mkm.localstack;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** A real PostgreSQL from its binaries in Maven Central. */
final class LocalDatabase implements Database {

    private final EmbeddedPostgres postgres;

    private final Path pidFile;

    /**
     * Starts it. It has to be closed, after what uses it.
     */
    LocalDatabase(Path directory, int port) throws IOException {
        pidFile = directory.resolve("data/postmaster.pid");
        postgres = EmbeddedPostgres.builder()
                .setDataDirectory(directory.resolve("data"))
                .setOverrideWorkingDirectory(directory.resolve("binaries").toFile())
                .setCleanDataDirectory(false)
                .setPGStartupWait(Duration.ofSeconds(60))
                .setPort(port)
                .setRegisterShutdownHook(false)
                .start();
        try (var connection = postgres.getPostgresDatabase().getConnection();
                var statement = connection.createStatement();
                var known = statement.executeQuery("select 1 from pg_database where datname = 'mkm'")) {
            if (!known.next()) {
                statement.execute("create database mkm");
            }
        } catch (SQLException e) {
            throw new IOException("can't create the database", e);
        }
    }

    /** Is told when the server's process has ended; its exit code isn't known. */
    CompletableFuture<Integer> onExit() throws IOException {
        var pid = Long.parseLong(Files.readAllLines(pidFile).getFirst().strip());
        return ProcessHandle.of(pid)
                .map(process -> process.onExit().thenApply(_ -> -1))
                .orElseGet(CompletableFuture::new);
    }

    @Override
    public String url() {
        // the library's own address names the user, who then counts for all
        return "jdbc:postgresql://localhost:%d/mkm".formatted(postgres.getPort());
    }

    @Override
    public String user() {
        return "postgres";
    }

    @Override
    public String password() {
        return "postgres";
    }

    @Override
    public void close() throws IOException {
        postgres.close();
    }
}
