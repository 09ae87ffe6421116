package de.fisinger.mkm.localstack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** A certificate for this machine that nobody vouches for, made by the JDK's keytool and kept in a file. */
public final class SelfSignedCertificate {

    /** The key store's password; nothing in it is a secret. */
    static final String PASSWORD = "local-stack";

    private static final String ALIAS = "plesk";

    private final KeyStore keys;

    /**
     * Opens the certificate, making it where there is none.
     *
     * @param file PKCS #12 key store
     */
    public SelfSignedCertificate(Path file) throws IOException {
        this(file, "localhost");
    }

    /**
     * Opens the certificate, making it where there is none.
     *
     * @param file PKCS #12 key store
     * @param host the name that it is for, besides localhost
     */
    SelfSignedCertificate(Path file, String host) throws IOException {
        if (!Files.exists(file)) {
            make(file, host);
        }
        try {
            keys = KeyStore.getInstance(file.toFile(), PASSWORD.toCharArray());
        } catch (GeneralSecurityException e) {
            throw new IOException("can't read " + file, e);
        }
    }

    private static void make(Path file, String host) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        var process = new ProcessBuilder(
                        keytool,
                        "-genkeypair",
                        "-alias",
                        ALIAS,
                        "-keyalg",
                        "EC",
                        "-groupname",
                        "secp256r1",
                        "-validity",
                        "3650",
                        "-dname",
                        "CN=" + host,
                        "-ext",
                        "san=dns:localhost,ip:127.0.0.1,dns:" + host,
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        PASSWORD)
                .redirectErrorStream(true)
                .start();
        try {
            var output = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IOException("keytool made no certificate: " + output);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    /** A TLS context that presents it. */
    public SSLContext sslContext() {
        try {
            var factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            factory.init(keys, PASSWORD.toCharArray());
            var context = SSLContext.getInstance("TLS");
            context.init(factory.getKeyManagers(), null, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The certificate in PEM. */
    public String pem() {
        try {
            return "-----BEGIN CERTIFICATE-----\n"
                    + Base64.getMimeEncoder(64, new byte[] {'\n'})
                            .encodeToString(keys.getCertificate(ALIAS).getEncoded())
                    + "\n-----END CERTIFICATE-----\n";
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
