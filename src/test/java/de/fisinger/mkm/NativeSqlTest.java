package de.fisinger.mkm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Native SQL goes past {@code @TenantId}: on a table of accounts it has to name the account itself. */
class NativeSqlTest {

    private static final Pattern STATEMENT = Pattern.compile(
            "(?:@NativeQuery\\(|@Query\\(nativeQuery[^\"]*|\\.sql\\()\\s*(\"\"\".*?\"\"\"|\"(?:[^\"\\\\]|\\\\.)*\")",
            Pattern.DOTALL);

    private static final Pattern TENANT_TABLE =
            Pattern.compile("\\b(customer|app_user|contract|domain|product|plesk_customer|hosting|process_step|"
                    + "linking|plesk_subscription|subscription_reading)\\b");

    @Test
    void everyNativeStatementOnATableOfAccountsNamesTheAccount() throws IOException {
        var statements = nativeStatements();
        assertThat(statements).isNotEmpty();
        assertThat(statements.stream()
                        .filter(sql -> TENANT_TABLE.matcher(sql).find())
                        .filter(sql -> !sql.contains("account_id")))
                .isEmpty();
    }

    private static List<String> nativeStatements() throws IOException {
        try (var files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(file -> STATEMENT.matcher(read(file)).results())
                    .map((MatchResult match) -> match.group(1))
                    .toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
