package de.fisinger.mkm.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.grid.HeaderRow;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.function.SerializableFunction;
import de.fisinger.mkm.format.Language;
import de.fisinger.mkm.format.Numbers;
import de.fisinger.mkm.format.Texts;
import de.fisinger.mkm.list.Export;
import de.fisinger.mkm.list.ListColumn;
import de.fisinger.mkm.list.ListColumn.Line.Where;
import de.fisinger.mkm.list.ListLook;
import de.fisinger.mkm.list.ListPage;
import de.fisinger.mkm.list.ListQuery;
import de.fisinger.mkm.list.ListSource;
import jakarta.persistence.PersistenceException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedRuntimeException;

/**
 * The list of the handbook: search, filter under each heading, sorting, paging line, Kopieren, CSV, Excel, PDF, Drucken.
 * The database pages, sorts and filters; what is shown stands in the address, so that it can be linked to and Back works.
 *
 * @param <T> what a row is
 */
public final class DataGrid<T> extends Div {

    private static final Logger LOG = LoggerFactory.getLogger(DataGrid.class);

    /** Vaadin says "Sort by …" to screen readers, and takes no other words. */
    private static final String SORTERS_IN_GERMAN = """
            const say = () => this.querySelectorAll('vaadin-grid-sorter[aria-label^="Sort by "]').forEach(
                sorter => sorter.setAttribute('aria-label', $0.replace('{0}', sorter.textContent.trim())));
            new MutationObserver(say).observe(this,
                {subtree: true, childList: true, attributes: true, attributeFilter: ['aria-label']});
            say();
            """;

    private final String title;
    private final transient ListSource<T> source;
    private final transient List<GridColumn<T>> columns;
    private final Map<String, Grid.Column<T>> sortable = new HashMap<>();
    private final ListFilters<T> filters =
            new ListFilters<>((key, text) -> go(this.query.withFilter(key, text), false));
    private final Grid<T> grid = new Grid<>();
    private final HeaderRow filterRow;
    private final TextField search = ListFilters.search(text -> go(this.query.withSearch(text), false));
    private final Div tools = new Div();
    private final Div nothing = new Div();
    private final Div failure = ListCard.failed(this::reload);
    private final ListChips<T> chips;
    private ListLook look;
    private final ListPager pager = new ListPager(query -> go(query, true));
    private @Nullable SerializableFunction<T, Component> actions;
    private String actionsHeading = "";

    private @Nullable SerializableFunction<T, String> detail;

    private @Nullable ListSelection<T> selection;
    private @Nullable PhoneRows<T> phone;
    private Component empty = new Div();
    private ListQuery query = ListQuery.all();
    private transient ListPage<T> page = new ListPage<>(List.of(), 0);

    /**
     * Makes a list.
     *
     * @param title what it holds, for the headings and names of files
     * @param source where the rows come from
     */
    public DataGrid(String title, ListSource<T> source) {
        this.title = title;
        this.source = source;
        columns = source.columns().stream().map(GridColumn::new).toList();
        look = source.settings().look();
        chips = new ListChips<>(columns, source.settings(), this::show);
        addClassName("data-grid");
        setClassName("roomy", look.roomy());
        // a phone shows no headings
        tools.add(search, new ListMenu<>(columns, () -> this.query, this::show));
        tools.add(chips, new ListExports<>(this::export, this::countExported));
        tools.add(new ListLookMenu<>(
                columns.stream().filter(GridColumn::isExported).toList(), look, this::lookLike));
        tools.addClassName("list-tools");
        grid.addThemeVariants(GridVariant.NO_BORDER, GridVariant.ROW_STRIPES);
        grid.setAllRowsVisible(true);
        grid.appendHeaderRow();
        filterRow = grid.appendHeaderRow();
        grid.setItems(DataProvider.fromCallbacks(
                asked -> page.rows().stream().skip(asked.getOffset()).limit(asked.getLimit()),
                _ -> page.rows().size()));
        grid.addSortListener(event -> {
            if (event.isFromClient()) {
                sort(event.getSortOrder());
            }
        });
        if (Texts.language() == Language.GERMAN) {
            grid.addAttachListener(
                    _ -> grid.getElement().executeJs(SORTERS_IN_GERMAN, getTranslation("list.sort", "{0}")));
        }
        add(tools, grid, nothing, failure, pager);
        ListAddress.follow(this, this::showAddress);
    }

    /**
     * One of the list's columns, to say how the page shows it.
     *
     * @throws java.util.NoSuchElementException if the list has none of that key
     */
    public GridColumn<T> column(String key) {
        return columns.stream()
                .filter(column -> column.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    /** Gives each row buttons. */
    public void actions(SerializableFunction<T, Component> buttons) {
        actions(getTranslation("list.actions"), buttons);
    }

    /** Gives each row buttons, below a heading of its own. */
    public void actions(String heading, SerializableFunction<T, Component> buttons) {
        actions = buttons;
        actionsHeading = heading;
    }

    /** Lets rows be chosen. */
    public void selectable(ListSelection<T> chosen) {
        selection = chosen;
        chosen.refreshBy(() -> grid.getDataProvider().refreshAll());
    }

    /** Gives each row a page of its own, that a click on the row opens. */
    public void opens(SerializableFunction<T, String> address) {
        detail = address;
        grid.addItemClickListener(click -> getUI().ifPresent(ui -> ui.navigate(address.apply(click.getItem()))));
    }

    /** Builds the list, after all else is said. */
    public void build() {
        if (selection != null) {
            var boxes =
                    grid.addComponentColumn(selection::box).setWidth("3.5rem").setFlexGrow(0);
            boxes.setHeader(selection.boxForAll(row -> source.each(query, row)));
            unfiltered(boxes, getTranslation("list.selection"));
        }
        columns.stream().filter(GridColumn::isExported).forEach(this::add);
        if (actions != null) {
            var buttons = grid.addComponentColumn(actions::apply)
                    .setHeader(actionsHeading)
                    .setWidth("8rem")
                    .setFlexGrow(0)
                    .setFrozenToEnd(true)
                    .setTextAlign(ColumnTextAlign.END);
            unfiltered(buttons, actionsHeading);
        }
        phone = new PhoneRows<>(
                grid,
                this::isWanted,
                row -> firstLine(row, line(Where.FIRST, row)),
                row -> line(Where.SECOND, row),
                row -> RowActions.row(Stream.of(
                                Stream.ofNullable(selection).map(chosen -> chosen.box(row)),
                                columns.stream()
                                        .filter(column -> column.isIn(Where.RIGHT))
                                        .map(column -> column.right(row)),
                                Stream.ofNullable(actions).map(buttons -> buttons.apply(row)))
                        .flatMap(components -> components)
                        .toArray(Component[]::new)));
    }

    private boolean isWanted(Grid.Column<T> shown) {
        var key = shown.getKey();
        return key == null || column(key).isIn(look);
    }

    private void lookLike(ListLook wanted) {
        look = wanted;
        source.settings().keep(wanted);
        Objects.requireNonNull(phone).arrange();
        setClassName("roomy", wanted.roomy());
    }

    private String line(Where where, T row) {
        return columns.stream()
                .filter(column -> column.isIn(where))
                .map(column -> column.lineText(row))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private Component firstLine(T row, String text) {
        return detail == null ? new Span(text) : new PageLink(detail.apply(row), text);
    }

    /** Says what belongs here, with the button that makes the first one. */
    public void whenEmpty(Component emptyState) {
        empty = emptyState;
    }

    private void add(GridColumn<T> column) {
        var component = column.component();
        var shown = component == null
                ? grid.addColumn(column::text).setTooltipGenerator(column::text)
                : grid.addComponentColumn(component::apply);
        shown.setKey(column.key()).setHeader(column.heading());
        if (column.isSortable()) {
            shown.setSortProperty(column.key());
        }
        if (column.isNumber()) {
            shown.setTextAlign(ColumnTextAlign.END);
        }
        if (column.width() != null) {
            shown.setWidth(column.width()).setFlexGrow(0);
        }
        sortable.put(column.key(), shown);
        if (column.isFiltered()) {
            filterRow.getCell(shown).setComponent(filters.field(column));
        } else {
            unfiltered(shown, column.heading());
        }
    }

    /** Screen readers read the row of filters as headings. */
    private void unfiltered(Grid.Column<T> column, String heading) {
        var unseen = new Span(heading);
        unseen.addClassName("unseen");
        filterRow.getCell(column).setComponent(unseen);
    }

    private void sort(List<GridSortOrder<T>> orders) {
        go(
                orders.isEmpty()
                        ? query.sortedBy("", false)
                        : query.sortedBy(
                                orders.getFirst().getSorted().getKey(),
                                orders.getFirst().getDirection() == SortDirection.DESCENDING),
                true);
    }

    private void showAddress(ListQuery asked) {
        var askable = source.columns().stream()
                .filter(ListColumn::isAsked)
                .map(ListColumn::key)
                .collect(Collectors.toSet());
        query = asked.about(askable);
        showQuery();
        reload();
    }

    /** Shows in the bar and the headings what is asked. */
    private void showQuery() {
        search.setValue(query.search());
        filters.show(query.filters());
        var sorted = sortable.get(query.sortKey());
        grid.sort(
                sorted == null
                        ? List.of()
                        : List.of(new GridSortOrder<>(
                                sorted, query.descending() ? SortDirection.DESCENDING : SortDirection.ASCENDING)));
    }

    /** Shows something else of the list, and says so in its fields. */
    private void show(ListQuery wanted) {
        go(wanted, true);
        showQuery();
    }

    /** Shows something else of the list; a step that Back takes back, or one of many while somebody types. */
    private void go(ListQuery wanted, boolean isStep) {
        query = wanted;
        getUI().ifPresent(ui -> ListAddress.show(ui, wanted, isStep));
        reload();
    }

    /** Reads the page that is shown again. */
    public void reload() {
        var before = page;
        try {
            page = source.page(query);
            if (page.rows().isEmpty() && page.total() > 0) {
                // the page that an old bookmark names, or whose last row was just deleted
                query = query.onPage((int) ((page.total() - 1) / query.pageSize()) + 1);
                page = source.page(query);
            }
            failure.setVisible(false);
            if (selection != null) {
                selection.update(page.rows());
            }
        } catch (NestedRuntimeException | PersistenceException e) {
            LOG.error("The list {} could not be read", title, e);
            page = new ListPage<>(List.of(), 0);
            failure.setVisible(true);
        }
        // a row that is made anew under the pointer loses its click
        if (!page.rows().equals(before.rows())) {
            grid.getDataProvider().refreshAll();
        }
        pager.show(query, page);
        chips.show(query);
        showNothing();
    }

    private void showNothing() {
        nothing.removeAll();
        nothing.setVisible(page.rows().isEmpty() && !failure.isVisible());
        grid.setVisible(!page.rows().isEmpty() || query.isFiltered());
        // of nothing there is nothing to search
        var isEmpty = nothing.isVisible() && !query.isFiltered();
        tools.setVisible(!isEmpty);
        pager.setVisible(!isEmpty);
        if (!query.isFiltered()) {
            nothing.add(empty);
        } else {
            nothing.add(new Paragraph(noMatches()));
            if (hasShortWords()) {
                nothing.add(new Paragraph(getTranslation("list.search-tip")));
            }
        }
        nothing.addClassName("empty-state");
    }

    private boolean hasShortWords() {
        return Stream.concat(Stream.of(query.search()), query.filters().values().stream())
                .flatMap(text -> Stream.of(text.strip().split("\\s+")))
                .anyMatch(word -> word.length() == 1 || word.length() == 2);
    }

    private String noMatches() {
        var words = query.search().isBlank() && query.filters().size() == 1
                ? query.filters().values().iterator().next()
                : query.search();
        return words.isBlank() ? getTranslation("list.no-matches") : getTranslation("list.no-matches-for", words);
    }

    /** What is chosen, or all that match. */
    private long countExported() {
        return selection == null || selection.rows().isEmpty()
                ? source.count(query)
                : selection.rows().size();
    }

    private Export<T> export() {
        var asked = query;
        var exported = columns.stream()
                .filter(GridColumn::isExported)
                .map(GridColumn::exported)
                .toList();
        var chosen = selection == null ? List.<T>of() : selection.rows();
        return chosen.isEmpty()
                ? new Export<>(
                        title,
                        ListExports.now(),
                        filtered(asked),
                        exported,
                        CellTexts::of,
                        row -> source.each(asked, row))
                : new Export<>(
                        title,
                        ListExports.now(),
                        getTranslation("list.chosen", Numbers.whole(chosen.size())),
                        exported,
                        CellTexts::of,
                        chosen::forEach);
    }

    /** In words, what rows were left out. */
    private String filtered(ListQuery asked) {
        var words = new ArrayList<String>();
        if (!asked.search().isBlank()) {
            words.add(getTranslation("list.search") + ": " + asked.search());
        }
        columns.stream()
                .filter(column -> asked.filters().containsKey(column.key()))
                .forEach(column -> words.add(column.heading() + ": "
                        + column.filterWords(asked.filters().getOrDefault(column.key(), ""))));
        return String.join(" · ", words);
    }
}
