package de.fisinger.mkm.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import de.fisinger.mkm.list.ListQuery;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What is shown of a list, as its address in the browser says it: a bookmark shows the same again. */
final class ListAddress {

    private static final String SEARCH = "suche";
    private static final String PAGE = "seite";
    private static final String PAGE_SIZE = "anzahl";
    private static final String ORDER = "sort";
    private static final String FILTER = "f.";

    private ListAddress() {}

    static ListQuery read(QueryParameters parameters) {
        var order = first(parameters, ORDER);
        var filters = parameters.getParameters().entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(FILTER))
                .filter(entry -> !entry.getValue().getFirst().isBlank())
                .collect(Collectors.toMap(
                        entry -> entry.getKey().substring(FILTER.length()),
                        entry -> entry.getValue().getFirst()));
        return new ListQuery(
                first(parameters, SEARCH),
                filters,
                order.startsWith("-") ? order.substring(1) : order,
                order.startsWith("-"),
                number(first(parameters, PAGE), 1),
                ListPager.offered(number(first(parameters, PAGE_SIZE), ListQuery.DEFAULT_PAGE_SIZE)));
    }

    /** What an address that was kept asks for. */
    static ListQuery read(String kept) {
        return read(QueryParameters.fromString(kept));
    }

    /**
     * Tells a list what the address asks for, whenever a navigation leads to it.
     *
     * @param asked shows that of the list
     */
    static void follow(Component list, SerializableConsumer<ListQuery> asked) {
        list.addAttachListener(attach -> {
            var navigation = attach.getUI()
                    .addAfterNavigationListener(
                            event -> asked.accept(read(event.getLocation().getQueryParameters())));
            list.addDetachListener(detach -> {
                navigation.remove();
                detach.unregisterListener();
            });
        });
    }

    /**
     * Shows in the browser what is shown of the page's list.
     *
     * @param isStep whether Back takes it back, unlike one of many while somebody types
     */
    static void show(UI ui, ListQuery query, boolean isStep) {
        var history = ui.getPage().getHistory();
        var address = new Location(ui.getActiveViewLocation().getPath(), write(query));
        if (isStep) {
            history.pushState(null, address);
        } else {
            history.replaceState(null, address);
        }
    }

    static QueryParameters write(ListQuery query) {
        Map<String, List<String>> parameters = new TreeMap<>();
        put(parameters, SEARCH, query.search());
        query.filters().forEach((key, text) -> put(parameters, FILTER + key, text));
        put(parameters, ORDER, (query.descending() ? "-" : "") + query.sortKey());
        put(parameters, PAGE, query.page() == 1 ? "" : String.valueOf(query.page()));
        put(
                parameters,
                PAGE_SIZE,
                query.pageSize() == ListQuery.DEFAULT_PAGE_SIZE ? "" : String.valueOf(query.pageSize()));
        return new QueryParameters(new HashMap<>(parameters));
    }

    private static void put(Map<String, List<String>> parameters, String name, String value) {
        if (!value.isBlank()) {
            parameters.put(name, List.of(value));
        }
    }

    private static String first(QueryParameters parameters, String name) {
        return parameters.getSingleParameter(name).orElse("");
    }

    private static int number(String text, int otherwise) {
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : otherwise;
    }
}
