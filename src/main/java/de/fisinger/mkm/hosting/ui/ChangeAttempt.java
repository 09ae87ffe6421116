package de.fisinger.mkm.hosting.ui;

import com.vaadin.flow.server.Command;
import de.fisinger.mkm.format.Texts;
import de.fisinger.mkm.hosting.ChangeRefusedException;
import de.fisinger.mkm.input.GoneException;
import de.fisinger.mkm.ui.Notes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;

/** What somebody wants changed at a hosting, or at several, by one click: done, or told why not. */
final class ChangeAttempt {

    private ChangeAttempt() {}

    /**
     * Tries.
     *
     * @param taken what is said if it was done
     * @param afterwards shows how the hosting stands then, either way
     */
    static void of(Command change, String taken, Command afterwards) {
        try {
            change.execute();
            Notes.success(taken);
        } catch (ChangeRefusedException e) {
            Notes.error(e.reason());
        }
        afterwards.execute();
    }

    /**
     * Tries at each of several, one after the other; one that is refused keeps no other from being tried.
     *
     * @param hosting the hosting of each
     * @return why some were not done, by hosting
     */
    static <T> Map<Long, String> each(List<T> all, ToLongFunction<T> hosting, Consumer<T> change) {
        var problems = new LinkedHashMap<Long, String>();
        for (var one : all) {
            try {
                change.accept(one);
            } catch (ChangeRefusedException e) {
                problems.put(hosting.applyAsLong(one), e.reason());
            } catch (GoneException e) {
                problems.put(hosting.applyAsLong(one), Texts.of("change.gone"));
            }
        }
        return problems;
    }
}
