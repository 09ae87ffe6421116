package de.fisinger.mkm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Native SQL goes past {@code @TenantId}: on a table of accounts it names the account itself, or says that it is of all
 * accounts by a comment. Which tables those are the migrations say.
 */
class NativeSqlTest {

    private static final Pattern STATEMENT = Pattern.compile(
            "(?:@NativeQuery\\((?:value = )?|@Query\\([^\"]*nativeQuery[^\"]*|\\.sql\\()\\s*(\"\"\".*?\"\"\"|\"(?:[^\"\\\\]|\\\\.)*\")",
            Pattern.DOTALL);

    private static final Pattern TABLE = Pattern.compile(
            "create (?:or replace )?(?:table|view) (?:if not exists )?([\\w.]+) (?:as|\\()(.*?);\\n", Pattern.DOTALL);

    /** A join names the column too, but no account. */
    private static final Pattern NAMED =
            Pattern.compile("account_id\\s*(=|in)\\s*\\(?\\s*(\\?|:\\w+)|insert into[^;]*account_id");

    private static final String OF_ALL = "/* of all accounts */";

    @Test
    void everyNativeStatementOnATableOfAccountsNamesTheAccount() throws IOException {
        var ofAccounts = Pattern.compile("\\b(from|join|into|update)\\s+(/\\*[^*]*\\*/\\s+)?(public\\.)?("
                + tables().stream().map(Pattern::quote).collect(Collectors.joining("|")) + ")\\b");
        var statements = files("src/main/java", ".java", STATEMENT)
                .map(match -> match.group(1))
                .filter(sql -> ofAccounts.matcher(sql).find())
                .toList();

        assertThat(statements).isNotEmpty();
        assertThat(statements.stream().filter(sql -> !NAMED.matcher(sql).find() && !sql.contains(OF_ALL)))
                .isEmpty();
    }

    @Test
    void theTablesOfAccountsAreFoundInTheMigrations() throws IOException {
        assertThat(tables())
                .hasSizeGreaterThan(15)
                .contains("hosting", "work", "audit_entry", "subscription_item", "engine.process_overview")
                .doesNotContain("plesk_server");
    }

    private static Set<String> tables() throws IOException {
        return files("src/main/resources/db", ".sql", TABLE)
                .filter(table -> table.group(2).contains("account_id"))
                .map(table -> table.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<MatchResult> files(String folder, String ending, Pattern wanted) throws IOException {
        try (var files = Files.walk(Path.of(folder))) {
            return List.copyOf(files.filter(file -> file.toString().endsWith(ending))
                            .flatMap(file -> wanted.matcher(read(file)).results())
                            .toList())
                    .stream();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
