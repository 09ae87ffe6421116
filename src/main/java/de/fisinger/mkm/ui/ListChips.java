package de.fisinger.mkm.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;
import de.fisinger.mkm.list.ListQuery;
import de.fisinger.mkm.list.ListSettings;
import de.fisinger.mkm.list.SavedView;
import java.util.List;

/**
 * What a list is filtered by, each filter to be taken away, and the views of it that somebody keeps.
 *
 * @param <T> what a row is
 */
final class ListChips<T> extends Div {

    private final transient List<GridColumn<T>> columns;
    private final transient ListSettings settings;
    private final SerializableConsumer<ListQuery> go;
    private transient List<SavedView> views;
    private ListQuery query = ListQuery.all();

    /**
     * Makes the line; it is empty until something is shown.
     *
     * @param columns the list's columns
     * @param settings the views that are kept
     * @param go shows something else of the list
     */
    ListChips(List<GridColumn<T>> columns, ListSettings settings, SerializableConsumer<ListQuery> go) {
        this.columns = columns;
        this.settings = settings;
        views = settings.views();
        this.go = go;
        addClassName("list-chips");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", getTranslation("list.chips"));
    }

    /** Says what is shown of the list. */
    void show(ListQuery shown) {
        query = shown;
        removeAll();
        var isKept = views.stream().anyMatch(this::isShown);
        views.forEach(view -> add(chip(view)));
        columns.stream()
                .filter(column -> query.filters().containsKey(column.key()))
                .forEach(column -> add(chip(column, query.filters().getOrDefault(column.key(), ""))));
        if (query.isFiltered()) {
            add(quiet("list.reset", () -> go.accept(query.withoutFilters())));
        }
        if (!isKept && (query.isFiltered() || !query.sortKey().isEmpty())) {
            add(quiet("list.view.keep", this::askForName));
        }
        setVisible(getComponentCount() > 0);
    }

    private boolean isShown(SavedView view) {
        return ListAddress.read(view.query()).onPage(1).equals(query.onPage(1));
    }

    private Component chip(SavedView view) {
        var open =
                new Button(view.name(), LucideIcon.BOOKMARK.create(), _ -> go.accept(ListAddress.read(view.query())));
        open.getElement().setAttribute("aria-pressed", String.valueOf(isShown(view)));
        var remove = remover(getTranslation("list.view.remove", view.name()));
        remove.addClickListener(_ -> Questions.ask(
                getTranslation("list.view.remove.title"),
                getTranslation("list.view.remove.question", view.name()),
                getTranslation("action.delete"),
                () -> {
                    settings.remove(view.name());
                    readViews();
                }));
        return chip(open, remove, isShown(view));
    }

    private Component chip(GridColumn<T> column, String filter) {
        var words = column.heading() + ": " + column.filterWords(filter);
        var remove = remover(getTranslation("list.filter.remove", words));
        remove.addClickListener(_ -> go.accept(query.withFilter(column.key(), "")));
        return chip(new Span(words), remove, true);
    }

    private static Component chip(Component words, Button remove, boolean isOn) {
        var chip = new Div(words, remove);
        chip.addClassName("list-chip");
        chip.setClassName("on", isOn);
        return chip;
    }

    private static Button remover(String label) {
        var remove = new Button(LucideIcon.X.create());
        remove.setAriaLabel(label);
        remove.setTooltipText(label);
        return remove;
    }

    private Button quiet(String key, com.vaadin.flow.server.Command click) {
        var button = new Button(getTranslation(key), _ -> click.execute());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return button;
    }

    private void askForName() {
        var dialog = new Dialog();
        dialog.setHeaderTitle(getTranslation("list.view.title"));
        var name = new TextField(getTranslation("list.view.name"));
        name.setMaxLength(SavedView.LONGEST_NAME);
        name.setRequired(true);
        name.setWidthFull();
        var form = new Div(name);
        form.addClassName("form");
        dialog.add(form);
        var keep = new OnceButton()
                .does(getTranslation("action.save"), () -> keep(name, dialog))
                .onEnterIn(name);
        dialog.getFooter().add(new Button(getTranslation("action.cancel"), _ -> dialog.close()), keep);
        dialog.open();
        name.focus();
    }

    private void keep(TextField name, Dialog dialog) {
        var wanted = name.getValue().strip();
        var address = ListAddress.write(query.onPage(1)).getQueryString();
        if (wanted.isEmpty() || !settings.add(new SavedView(wanted, address))) {
            name.setErrorMessage(getTranslation(
                    wanted.isEmpty()
                            ? "list.view.nameless"
                            : views.size() >= SavedView.MOST ? "list.view.too-many" : "list.view.name-taken"));
            name.setInvalid(true);
            name.focus();
            return;
        }
        dialog.close();
        readViews();
    }

    private void readViews() {
        views = settings.views();
        show(query);
    }
}
