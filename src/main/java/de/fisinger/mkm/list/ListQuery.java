package de.fisinger.mkm.list;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What somebody wants to see of a list.
 *
 * @param search words that the rows hold, in any order; empty for all rows
 * @param filters column key to what the column holds; only filters that are set
 * @param sortKey key of the column that gives the order; empty for the list's own order
 * @param descending whether from the end
 * @param page which page, from 1
 * @param pageSize rows of a page
 */
public record ListQuery(
        String search, Map<String, String> filters, String sortKey, boolean descending, int page, int pageSize) {

    /** What the pages offer. */
    public static final int DEFAULT_PAGE_SIZE = 25;

    /** Keeps what is asked within bounds. */
    public ListQuery {
        search = SearchText.words(search);
        filters = filters.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, filter -> SearchText.line(filter.getValue())));
        page = Math.max(1, page);
        pageSize = Math.clamp(pageSize, 1, 200);
    }

    /** The first page of the whole list in its own order. */
    public static ListQuery all() {
        return new ListQuery("", Map.of(), "", false, 1, DEFAULT_PAGE_SIZE);
    }

    /** What is left of it where only these columns can be asked, as of an address that a bookmark kept. */
    public ListQuery about(Set<String> keys) {
        var known = new java.util.HashMap<>(filters);
        known.keySet().retainAll(keys);
        return new ListQuery(search, known, keys.contains(sortKey) ? sortKey : "", descending, page, pageSize);
    }

    /** The same, with these words searched from the first page on. */
    public ListQuery withSearch(String words) {
        return new ListQuery(words, filters, sortKey, descending, 1, pageSize);
    }

    /** The same, with one filter set, or taken away if its text is empty, from the first page on. */
    public ListQuery withFilter(String key, String text) {
        var changed = new java.util.HashMap<>(filters);
        if (text.isBlank()) {
            changed.remove(key);
        } else {
            changed.put(key, text);
        }
        return new ListQuery(search, changed, sortKey, descending, 1, pageSize);
    }

    /** The same without search and filters. */
    public ListQuery withoutFilters() {
        return new ListQuery("", Map.of(), sortKey, descending, 1, pageSize);
    }

    /** The same in another order, from the first page on. */
    public ListQuery sortedBy(String key, boolean fromTheEnd) {
        return new ListQuery(search, filters, key, fromTheEnd, 1, pageSize);
    }

    /** Another page of the same. */
    public ListQuery onPage(int number) {
        return new ListQuery(search, filters, sortKey, descending, number, pageSize);
    }

    /** The same in pages of another size. */
    public ListQuery withPageSize(int size) {
        return new ListQuery(search, filters, sortKey, descending, 1, size);
    }

    /** Whether rows may be left out. */
    public boolean isFiltered() {
        return !search.isBlank() || !filters.isEmpty();
    }
}
