package de.fisinger.mkm.secret;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes every secret anew with the present key, at a start that also names the former one. */
@Component
record KeyRotation(EncryptedText text, List<EncryptedColumn> columns, JdbcClient jdbc, TransactionTemplate transaction)
        implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(KeyRotation.class);

    @Override
    public void run(ApplicationArguments arguments) {
        if (text.hasFormerKey()) {
            var written = transaction.execute(
                    _ -> columns.stream().mapToInt(this::writeAnew).sum());
            LOG.info("{} secrets are encrypted with the new key; the former one isn't needed any more", written);
        }
    }

    private record Secret(long id, String stored) {}

    private int writeAnew(EncryptedColumn column) {
        var secrets = jdbc.sql("select id, %2$s from %1$s where %2$s is not null for update"
                        .formatted(column.table(), column.column()))
                .query((row, _) -> new Secret(row.getLong(1), row.getString(2)))
                .list();
        secrets.forEach(
                secret -> jdbc.sql("update %s set %s = ? where id = ?".formatted(column.table(), column.column()))
                        .param(text.convertToDatabaseColumn(text.convertToEntityAttribute(secret.stored())))
                        .param(secret.id())
                        .update());
        return secrets.size();
    }
}
