package de.fisinger.mkm.process;

import static org.assertj.core.api.Assertions.assertThat;

import de.fisinger.mkm.MkmTest;
import de.fisinger.mkm.localstack.TestStack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** An engine that lost its data takes its keys with it: wherever the portal's tables hold one, it is made invalid. */
@MkmTest
class LostKeysTest {

    @Test
    void everyColumnWithAKeyOfTheEngineIsForgottenWithIt() throws IOException {
        var forgetting = Files.readString(Path.of("src/main/java/de/fisinger/mkm/process/DeployedModels.java"));
        record Key(String table, String column) {}
        var keys = TestStack.shared()
                .data()
                .jdbc()
                .sql("""
                        select table_name, column_name from information_schema.columns
                        join information_schema.tables using (table_schema, table_name)
                        where table_schema = 'public' and table_type = 'BASE TABLE'
                            and data_type = 'bigint' and column_name like '%\\_key'
                        """)
                .query((row, _) -> new Key(row.getString("table_name"), row.getString("column_name")))
                .list();

        assertThat(keys)
                .hasSizeGreaterThan(4)
                .allSatisfy(key ->
                        assertThat(forgetting).contains(key.table()).contains("%1$s = -%1$s".formatted(key.column())));
    }
}
