package de.fisinger.mkm.process;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which elements of a model undo others. A token in one of them can't be moved: entered anew it never comes to an end, though
 * the engine takes the command (tried on 8.6.0).
 */
@Component
class CompensationHandlers {

    private final JdbcClient jdbc;

    private final Cache<Long, Set<String>> known =
            Caffeine.newBuilder().maximumSize(1000).build();

    CompensationHandlers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether an element is one; not, as long as the engine has told nothing of the model. */
    boolean contain(long processDefinitionKey, String elementId) {
        @Nullable
        Set<String> handlers = known.get(processDefinitionKey, key -> read(key).orElse(null));
        return handlers != null && handlers.contains(elementId);
    }

    private Optional<Set<String>> read(long processDefinitionKey) {
        return jdbc.sql("select xml from engine.process_definition where process_definition_key = ?")
                .param(processDefinitionKey)
                .query(String.class)
                .optional()
                .flatMap(xml -> BpmnModel.parse(xml.getBytes(StandardCharsets.UTF_8)))
                .map(BpmnModel::compensationHandlers);
    }
}
