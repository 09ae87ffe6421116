package de.fisinger.mkm.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.function.SerializableConsumer;
import de.fisinger.mkm.format.Numbers;
import de.fisinger.mkm.list.ListPage;
import de.fisinger.mkm.list.ListQuery;
import java.util.List;

/** The line below a list: "1 bis 7 von 7 Einträgen", rows of a page, Zurück 1 2 3 Nächste. */
final class ListPager extends Div {

    private static final Integer[] PAGE_SIZES = {10, ListQuery.DEFAULT_PAGE_SIZE, 50, 100, 200};

    private final Span range = new Span();
    private final Select<Integer> size = new Select<>();
    private final Button previous = new Button();
    private final Div numbers = new Div();
    private final SerializableConsumer<ListQuery> go;
    private final Button next = new Button();
    private ListQuery shown = ListQuery.all();

    ListPager(SerializableConsumer<ListQuery> go) {
        this.go = go;
        addClassName("list-pager");
        range.addClassName("list-range");
        range.getElement().setAttribute("role", "status");
        size.setItems(PAGE_SIZES);
        size.setAriaLabel(getTranslation("list.page-size"));
        size.setTooltipText(getTranslation("list.page-size"));
        size.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                go.accept(shown.withPageSize(change.getValue()));
            }
        });
        previous.setText(getTranslation("list.previous"));
        previous.addClickListener(_ -> go.accept(shown.onPage(shown.page() - 1)));
        next.setText(getTranslation("list.next"));
        next.addClickListener(_ -> go.accept(shown.onPage(shown.page() + 1)));
        numbers.addClassName("list-numbers");
        var pages = new Nav(previous, numbers, next);
        pages.getElement().setAttribute("aria-label", getTranslation("list.pages"));
        var right = new Div(size, pages);
        right.addClassName("list-pages");
        add(range, right);
    }

    /** The first and the last page, this one and those beside it. */
    private void showNumbers(int current, ListPage<?> page) {
        numbers.removeAll();
        // of more than can be counted nobody knows the last one
        var last = page.isMoreThanCounted()
                ? current
                : (int) Math.max(current, (page.total() + shown.pageSize() - 1) / shown.pageSize());
        var before = 0;
        for (var number = 1; number <= last; number++) {
            if (number == 1 || number == last || Math.abs(number - current) <= 1) {
                if (number > before + 1) {
                    numbers.add(new Span("…"));
                }
                numbers.add(number(number, number == current));
                before = number;
            }
        }
    }

    private Component number(int number, boolean isCurrent) {
        if (isCurrent) {
            var here = new Span(Numbers.whole(number));
            here.getElement().setAttribute("aria-current", "page");
            return here;
        }
        var button = new Button(Numbers.whole(number), _ -> go.accept(shown.onPage(number)));
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setAriaLabel(getTranslation("list.page", Numbers.whole(number)));
        return button;
    }

    /** The page size that somebody asks for by an address, or the usual one if it isn't offered. */
    static int offered(int size) {
        return List.of(PAGE_SIZES).contains(size) ? size : ListQuery.DEFAULT_PAGE_SIZE;
    }

    void show(ListQuery query, ListPage<?> page) {
        shown = query;
        var first = (query.page() - 1L) * query.pageSize() + 1;
        var last = first + page.rows().size() - 1;
        range.setText(
                page.rows().isEmpty()
                        ? getTranslation("list.range", "0", "0", Numbers.whole(page.total()))
                        : getTranslation(
                                page.isMoreThanCounted() ? "list.range-more" : "list.range",
                                Numbers.whole(first),
                                Numbers.whole(last),
                                Numbers.whole(Math.min(page.total(), ListPage.COUNTED))));
        size.setValue(query.pageSize());
        showNumbers(query.page(), page);
        previous.setEnabled(query.page() > 1);
        next.setEnabled(page.isMoreThanCounted() ? page.rows().size() == query.pageSize() : last < page.total());
    }
}
