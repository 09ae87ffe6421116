package de.fisinger.mkm.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.ModalityMode;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.RouteConfiguration;
import de.fisinger.mkm.format.Numbers;
import de.fisinger.mkm.list.ListQuery;
import de.fisinger.mkm.ui.SearchSource.Hit;
import de.fisinger.mkm.ui.SearchSource.Hits;
import jakarta.persistence.PersistenceException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedRuntimeException;

/** The search over everything that the user may open: pages, and what the lists hold. Ctrl-K opens it. */
final class GlobalSearch extends Button {

    private static final Logger LOG = LoggerFactory.getLogger(GlobalSearch.class);

    private static final int HITS = 5;

    /** Arrows go through the links; Enter opens the first that was found for what is typed, once it is found. */
    private static final String KEYS = """
            const hits = this.querySelector('.search-hits'), input = this.querySelector('input');
            let waits = false;
            const open = () => {
              if (hits.dataset.words !== input.value.trim()) return waits = true;
              waits = false;
              hits.querySelector('a')?.click();
            };
            new MutationObserver(() => waits && open()).observe(hits, {attributes: true, attributeFilter: ['data-words']});
            this.addEventListener('keydown', pressed => {
              const links = [...hits.querySelectorAll('a')];
              const at = links.indexOf(document.activeElement);
              if (pressed.key === 'ArrowDown') links[Math.min(at + 1, links.length - 1)]?.focus();
              else if (pressed.key === 'ArrowUp') (at > 0 ? links[at - 1] : input).focus();
              else if (pressed.key === 'Enter' && pressed.target === input) open();
              else return;
              pressed.preventDefault();
            });
            """;

    private final transient List<SearchSource> sources;
    private final transient List<Class<? extends Component>> pages;
    private final transient List<Class<? extends Component>> actions;

    GlobalSearch(List<SearchSource> sources, Navigation navigation) {
        this.pages = navigation.pages();
        this.actions = navigation.actions();
        this.sources = sources.stream()
                .filter(source -> pages.contains(source.view()))
                .sorted(Comparator.comparingInt(source -> pages.indexOf(source.view())))
                .toList();
        addClassName("global-search");
        setIcon(LucideIcon.SEARCH.create());
        var keys = new Span(getTranslation("search.keys"));
        keys.addClassName("keys");
        setText(getTranslation("search.open"));
        setSuffixComponent(keys);
        setAriaLabel(getTranslation("search.open"));
        addClickListener(_ -> open());
        Shortcuts.addShortcutListener(this, this::open, Key.KEY_K, KeyModifier.CONTROL);
    }

    private void open() {
        var dialog = new Dialog();
        dialog.setHeaderTitle(getTranslation("search.title"));
        dialog.setModality(ModalityMode.STRICT);
        var words = new TextField();
        words.setAriaLabel(getTranslation("search.open"));
        words.setPlaceholder(getTranslation("search.placeholder"));
        words.setPrefixComponent(LucideIcon.SEARCH.create());
        words.setClearButtonVisible(true);
        words.setAutofocus(true);
        words.setWidthFull();
        var hits = new Div();
        hits.addClassName("search-hits");
        hits.getElement().setAttribute("aria-live", "polite");
        ListFilters.whileTyping(words, text -> show(hits, text));
        var content = new Div(words, hits);
        content.addClassName("search-content");
        content.getElement().executeJs(KEYS);
        dialog.add(content);
        show(hits, "");
        // a page that opens below it ends it
        var leaving = getUI().orElseThrow().addAfterNavigationListener(_ -> dialog.close());
        dialog.addClosedListener(_ -> leaving.remove());
        dialog.open();
        words.focus();
    }

    private void show(Div hits, String text) {
        hits.removeAll();
        var query = ListQuery.all().withSearch(text).withPageSize(HITS);
        addPages(hits, text.strip().toLowerCase(Locale.GERMAN));
        if (!query.search().isBlank()) {
            sources.forEach(source -> addHits(hits, source, query));
        }
        if (hits.getComponentCount() == 0) {
            hits.add(new Paragraph(getTranslation("list.no-matches-for", text.strip())));
        }
        hits.getElement().setAttribute("data-words", text.strip());
    }

    private void addPages(Div hits, String lower) {
        var found = pages.stream()
                .filter(page -> title(page).toLowerCase(Locale.GERMAN).contains(lower))
                .map(page -> new Hit(title(page), "", address(page)))
                .toList();
        addGroup(hits, getTranslation("search.pages"), found);
        var done = actions.stream()
                .map(page -> new Hit(getTranslation(action(page).value()), "", actionAddress(page)))
                .filter(hit -> hit.title().toLowerCase(Locale.GERMAN).contains(lower))
                .toList();
        addGroup(hits, getTranslation("search.actions"), done);
    }

    private static InSearch action(Class<? extends Component> page) {
        return page.getAnnotation(InSearch.class);
    }

    private static String actionAddress(Class<? extends Component> page) {
        var parameter = action(page).parameter();
        return parameter.isEmpty() ? address(page) : address(page) + "?" + parameter;
    }

    private void addHits(Div hits, SearchSource source, ListQuery query) {
        Hits found;
        try {
            found = source.search().apply(query);
        } catch (NestedRuntimeException | PersistenceException e) {
            // the others are found nevertheless
            LOG.error("The search in {} failed", source.view().getSimpleName(), e);
            hits.add(new H2(title(source.view())), new Paragraph(getTranslation("list.failed")));
            return;
        }
        var group = addGroup(hits, title(source.view()), found.first());
        if (found.total() > found.first().size()) {
            var address =
                    PageLink.addressOf(address(source.view()), ListQuery.all().withSearch(query.search()));
            group.add(new ListItem(new PageLink(
                    address,
                    new Span(getTranslation("search.all", Numbers.whole(found.total()), title(source.view()))))));
        }
    }

    private UnorderedList addGroup(Div hits, String title, List<Hit> found) {
        var list = new UnorderedList();
        if (!found.isEmpty()) {
            found.forEach(hit -> list.add(new ListItem(link(hit))));
            hits.add(new H2(title), list);
        }
        return list;
    }

    private static Component link(Hit hit) {
        var detail = new Span(hit.detail());
        detail.addClassName("note");
        return new PageLink(hit.address(), new Span(hit.title()), detail);
    }

    private String title(Class<? extends Component> page) {
        return getTranslation(Navigation.titleKey(page));
    }

    private static String address(Class<? extends Component> page) {
        return RouteConfiguration.forSessionScope().getUrl(page);
    }
}
