package de.fisinger.mkm.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.fisinger.mkm.MkmTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A changed encryption key: every secret is written anew, none is lost. */
@MkmTest
class KeyRotationTest {

    private static final String OLD = "00".repeat(32);

    private static final String NEW = "11".repeat(32);

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private List<EncryptedColumn> columns;

    @Test
    void theStartWithBothKeysWritesEverySecretWithTheNewOne() {
        var old = new EncryptedText(new EncryptedText.Settings(OLD, ""));
        jdbc.sql("create table if not exists key_rotation_test (id bigint primary key, secret text)")
                .update();
        jdbc.sql("insert into key_rotation_test values (1, ?), (2, null)")
                .param(old.convertToDatabaseColumn("geheim"))
                .update();
        try {
            var both = new EncryptedText(new EncryptedText.Settings(NEW, OLD));

            new KeyRotation(both, List.of(new EncryptedColumn("key_rotation_test", "secret")), jdbc, transaction)
                    .run(new DefaultApplicationArguments());

            var stored = jdbc.sql("select secret from key_rotation_test where id = 1")
                    .query(String.class)
                    .single();
            var fresh = new EncryptedText(new EncryptedText.Settings(NEW, ""));
            assertThat(fresh.convertToEntityAttribute(stored)).isEqualTo("geheim");
            assertThatThrownBy(() -> old.convertToEntityAttribute(stored)).isInstanceOf(RuntimeException.class);
        } finally {
            jdbc.sql("drop table key_rotation_test").update();
        }
    }

    @Test
    void everyEncryptedColumnIsKnown() {
        var commented = jdbc.sql("""
                        select c.relname || '.' || a.attname from pg_description d
                        join pg_class c on c.oid = d.objoid join pg_attribute a on a.attrelid = c.oid and a.attnum = d.objsubid
                        where d.description like '%EncryptedText%'
                        """).query(String.class).list();
        assertThat(columns.stream().map(column -> column.table() + "." + column.column()))
                .containsExactlyInAnyOrderElementsOf(commented);
    }
}
