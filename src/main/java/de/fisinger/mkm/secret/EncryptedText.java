package de.fisinger.mkm.secret;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.nio.charset.StandardCharsets;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.bind.Name;
import org.springframework.security.crypto.codec.Hex;
import org.springframework.security.crypto.encrypt.AesGcmBytesEncryptor;
import org.springframework.security.crypto.encrypt.BytesEncryptor;
import org.springframework.stereotype.Component;

/**
 * Keeps a column encrypted with AES-GCM and a random initialization vector for each value. The key is the setting
 * {@code mkm.encryption-key}, 32 bytes in hexadecimal, which belongs into the environment.
 */
@Component
@Converter
public class EncryptedText implements AttributeConverter<@Nullable String, @Nullable String> {

    private final BytesEncryptor encryptor;
    private final @Nullable BytesEncryptor former;

    /**
     * Makes the converter.
     *
     * @throws IllegalArgumentException if a key isn't 32 bytes in hexadecimal
     */
    public EncryptedText(Settings settings) {
        this.encryptor = encryptor(settings.encryptionKey());
        this.former = settings.formerEncryptionKey().isBlank() ? null : encryptor(settings.formerEncryptionKey());
    }

    private static BytesEncryptor encryptor(String hexadecimal) {
        var key = Hex.decode(hexadecimal);
        if (key.length != 32) {
            throw new IllegalArgumentException("mkm.encryption-key has to be 32 bytes, 64 hexadecimal digits");
        }
        return AesGcmBytesEncryptor.withSecretKey(new SecretKeySpec(key, "AES")).build();
    }

    /** Whether there may be secrets that an earlier key encrypted. */
    boolean hasFormerKey() {
        return former != null;
    }

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable String plain) {
        return plain == null ? null : new String(Hex.encode(encryptor.encrypt(plain.getBytes(StandardCharsets.UTF_8))));
    }

    @Override
    public @Nullable String convertToEntityAttribute(@Nullable String stored) {
        return stored == null ? null : new String(decrypt(Hex.decode(stored)), StandardCharsets.UTF_8);
    }

    private byte[] decrypt(byte[] stored) {
        try {
            return encryptor.decrypt(stored);
        } catch (RuntimeException e) {
            if (former == null) {
                throw e;
            }
            // AES-GCM knows what its key didn't write
            return former.decrypt(stored);
        }
    }

    /**
     * Where the key comes from.
     *
     * @param encryptionKey 32 bytes in hexadecimal
     * @param formerEncryptionKey the one before, at the start after it was changed; else empty
     */
    @ConfigurationProperties("mkm")
    public record Settings(
            @Name("encryption-key") String encryptionKey,
            @Name("former-encryption-key") @DefaultValue("") String formerEncryptionKey) {

        @Override
        public String toString() {
            return "Settings[encryptionKey=…]";
        }
    }
}
