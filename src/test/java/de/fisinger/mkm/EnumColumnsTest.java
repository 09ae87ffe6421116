package de.fisinger.mkm;

import static org.assertj.core.api.Assertions.assertThat;

import de.fisinger.mkm.localstack.TestStack;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import java.lang.reflect.Field;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/** Where the database checks the values of a column that is an enum in the code, both know the same values. */
@MkmTest
class EnumColumnsTest {

    private static final Pattern LITERAL = Pattern.compile("'([A-Z_]+)'");

    private record Checked(Field field, String condition) {}

    @Test
    void theDatabaseTakesTheValuesOfTheEnumAndNoOthers() {
        var checked = enumFields().flatMap(field -> condition(field).stream()).toList();

        assertThat(checked).hasSizeGreaterThan(8);
        for (var column : checked) {
            assertThat(literals(column.condition()))
                    .as(column.field().toString())
                    .isEqualTo(Stream.of(column.field().getType().getEnumConstants())
                            .map(Object::toString)
                            .collect(Collectors.toCollection(TreeSet::new)));
        }
    }

    private static Set<String> literals(String condition) {
        return LITERAL.matcher(condition)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<Field> enumFields() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Entity.class));
        return scanner.findCandidateComponents("de.fisinger.mkm").stream()
                .map(found -> ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), null))
                .flatMap(type -> Stream.of(type.getDeclaredFields()))
                .filter(field -> field.isAnnotationPresent(Enumerated.class));
    }

    /** The check of a table's column that lists its values; views and columns without one have none. */
    private static Optional<Checked> condition(Field field) {
        var name = field.getDeclaringClass().getSimpleName();
        return TestStack.shared()
                .data()
                .jdbc()
                .sql("""
                        select pg_get_constraintdef(c.oid) from pg_constraint c join pg_class t on t.oid = c.conrelid
                        where c.contype = 'c' and t.relname in (?, 'app_' || ?)
                            and pg_get_constraintdef(c.oid) like 'CHECK (((' || ? || ')::text = ANY%'
                        """)
                .params(snake(name), snake(name), snake(field.getName()))
                .query(String.class)
                .optional()
                .map(found -> new Checked(field, found));
    }

    private static String snake(String camel) {
        return camel.replaceAll("(?<=[a-z])([A-Z])", "_$1").toLowerCase(java.util.Locale.ROOT);
    }
}
