package de.fisinger.mkm.process;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Work that a feature asks for.
 *
 * @param kind the thing's kind
 * @param id the thing's id
 * @param accountId whose it is
 * @param title what lists call it, such as a domain
 * @param customerId the MKM-Kunde; null if it is about none
 * @param calledSystem what its steps call, such as plesk-3, of which only so many do at once; null if they call nothing
 * @param variables what the instance needs beside the ids; never personal data or secrets
 */
public record NewWork(
        WorkKind kind,
        long id,
        long accountId,
        String title,
        @Nullable Long customerId,
        @Nullable String calledSystem,
        Map<String, Object> variables) {

    /** Copies the variables. */
    public NewWork {
        variables = Map.copyOf(variables);
    }

    /** Work whose instance needs nothing but ids. */
    public NewWork(WorkKind kind, long id, long accountId, String title, @Nullable Long customerId) {
        this(kind, id, accountId, title, customerId, null, Map.of());
    }

    /** The same, whose steps call another system. */
    public NewWork calling(String system) {
        return new NewWork(kind, id, accountId, title, customerId, system, variables);
    }
}
