package de.fisinger.mkm.secret;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.nio.charset.StandardCharsets;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
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

    /**
     * Makes the converter.
     *
     * @throws IllegalArgumentException if the key isn't 32 bytes in hexadecimal
     */
    public EncryptedText(Settings settings) {
        var key = Hex.decode(settings.encryptionKey());
        if (key.length != 32) {
            throw new IllegalArgumentException("mkm.encryption-key has to be 32 bytes, 64 hexadecimal digits");
        }
        this.encryptor = AesGcmBytesEncryptor.withSecretKey(new SecretKeySpec(key, "AES"))
                .build();
    }

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable String plain) {
        return plain == null ? null : new String(Hex.encode(encryptor.encrypt(plain.getBytes(StandardCharsets.UTF_8))));
    }

    @Override
    public @Nullable String convertToEntityAttribute(@Nullable String stored) {
        return stored == null ? null : new String(encryptor.decrypt(Hex.decode(stored)), StandardCharsets.UTF_8);
    }

    /**
     * Where the key comes from.
     *
     * @param encryptionKey 32 bytes in hexadecimal
     */
    @ConfigurationProperties("mkm")
    public record Settings(@Name("encryption-key") String encryptionKey) {

        @Override
        public String toString() {
            return "Settings[encryptionKey=…]";
        }
    }
}
