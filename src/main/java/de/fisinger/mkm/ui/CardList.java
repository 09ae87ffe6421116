package de.fisinger.mkm.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableFunction;
import de.fisinger.mkm.list.ListPage;
import de.fisinger.mkm.list.ListQuery;
import de.fisinger.mkm.list.ListSource;
import jakarta.persistence.PersistenceException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedRuntimeException;

/**
 * A list for end customers: a card for each thing instead of a row. Search and paging are there once there is more than a
 * page of them; what is shown stands in the address, as that of a {@link DataGrid} does.
 *
 * @param <T> what a card shows
 */
public final class CardList<T> extends Div {

    private static final Logger LOG = LoggerFactory.getLogger(CardList.class);

    private final transient ListSource<T> source;
    private final SerializableFunction<T, Component> card;
    private final Component empty;
    private final TextField search = ListFilters.search(text -> go(this.query.withSearch(text), false));
    private final UnorderedList cards = new UnorderedList();
    private final Div nothing = new Div();
    private final Div failure = ListCard.failed(this::reload);
    private final ListPager pager = new ListPager(query -> go(query, true));
    private ListQuery query = ListQuery.all();
    private transient List<T> shown = List.of();

    /**
     * Makes a list.
     *
     * @param source where the things come from
     * @param card makes the content of a thing's card
     * @param empty what is said where there is none
     */
    public CardList(ListSource<T> source, SerializableFunction<T, Component> card, Component empty) {
        this.source = source;
        this.card = card;
        this.empty = empty;
        addClassName("card-list");
        cards.addClassName("cards");
        nothing.addClassName("empty-state");
        add(search, cards, nothing, failure, pager);
        ListAddress.follow(this, this::showAddress);
    }

    private void showAddress(ListQuery asked) {
        query = ListQuery.all()
                .withSearch(asked.search())
                .withPageSize(asked.pageSize())
                .onPage(asked.page());
        search.setValue(query.search());
        reload();
    }

    /** Shows other things; a step that Back takes back, or one of many while somebody types. */
    private void go(ListQuery wanted, boolean isStep) {
        query = wanted;
        getUI().ifPresent(ui -> ListAddress.show(ui, wanted, isStep));
        reload();
    }

    /** Reads what is shown again. */
    public void reload() {
        ListPage<T> page;
        try {
            page = source.page(query);
            failure.setVisible(false);
        } catch (NestedRuntimeException | PersistenceException e) {
            LOG.error("The cards of {} could not be read", getParent().map(Component::getClass), e);
            page = new ListPage<>(List.of(), 0);
            failure.setVisible(true);
        }
        // a card that is made anew under the pointer loses its click
        if (!page.rows().equals(shown)) {
            shown = page.rows();
            cards.removeAll();
            shown.forEach(thing -> cards.add(new ListItem(card.apply(thing))));
        }
        var isMore = page.total() > query.pageSize() || query.page() > 1;
        pager.show(query, page);
        pager.setVisible(isMore);
        search.setVisible(isMore || query.isFiltered());
        nothing.removeAll();
        nothing.add(query.isFiltered() ? new Paragraph(getTranslation("list.no-matches-for", query.search())) : empty);
        nothing.setVisible(shown.isEmpty() && !failure.isVisible());
    }
}
