package de.fisinger.mkm.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.stream.Stream;

/** What pages are made of, in every state, in the browser's colours: for whoever changes how MKM looks. */
@Route("stil")
@RolesAllowed("SUPPORT")
@PageTitle("style.title")
class StyleView extends VerticalLayout {

    private static final List<String> COLORS =
            List.of("accent", "success", "warning", "error", "neutral", "surface", "page");

    private static final List<String> SIZES = List.of("28", "20", "16", "14", "12");

    StyleView() {
        addClassName("page");
        add(new H1(getTranslation("style.title")), new Paragraph(getTranslation("style.text")));
        var all = new Div(
                part("style.colors", colors()),
                part("style.type", type()),
                part("style.buttons", buttons()),
                part("style.row-actions", rowActions()),
                part("style.statuses", statuses()),
                part("style.fields", fields()),
                part("style.facts", facts()),
                part("style.cards", card()),
                part("style.empty", ListCard.empty(word("style.sentence"), new Button(word("style.word")))));
        all.addClassName("style-parts");
        add(all);
    }

    private Component part(String titleKey, Component shown) {
        var part = new Div(new H2(word(titleKey)), shown);
        part.addClassName("card");
        return part;
    }

    private String word(String key) {
        return getTranslation(key);
    }

    private static Div row(Stream<Component> shown) {
        var row = new Div(shown.toArray(Component[]::new));
        row.addClassName("style-row");
        return row;
    }

    private static Div colors() {
        return row(COLORS.stream().map(name -> {
            var sample = new Div(name);
            sample.addClassName("style-color");
            sample.getStyle().set("border-color", "var(--mkm-" + name + ")");
            return sample;
        }));
    }

    private Div type() {
        var lines = new Div();
        SIZES.forEach(size -> {
            var line = new Div(size + " " + word("style.sentence"));
            line.getStyle().set("font-size", "var(--mkm-" + size + ")");
            line.getStyle().set("line-height", "1.3");
            lines.add(line);
        });
        return lines;
    }

    private Div buttons() {
        return row(Stream.of(
                        Stream.<ButtonVariant>empty(),
                        Stream.of(ButtonVariant.PRIMARY),
                        Stream.of(ButtonVariant.TERTIARY),
                        Stream.of(ButtonVariant.ERROR, ButtonVariant.PRIMARY))
                .flatMap(variants -> {
                    var chosen = variants.toArray(ButtonVariant[]::new);
                    return Stream.of(true, false).map(enabled -> {
                        var button = new Button(word("style.word"), LucideIcon.PLUS.create());
                        button.addThemeVariants(chosen);
                        button.setEnabled(enabled);
                        return button;
                    });
                }));
    }

    private Component rowActions() {
        return RowActions.row(
                RowActions.show(word("style.word"), _ -> {}),
                RowActions.edit("stil", word("style.word")),
                RowActions.signInAs(word("style.word"), _ -> {}),
                RowActions.other(LucideIcon.REFRESH_CW, word("style.word"), _ -> {}),
                RowActions.delete(word("style.word"), _ -> {}));
    }

    private Div statuses() {
        return row(Stream.of(StatusBadge.Look.values())
                .map(look -> new StatusBadge(look, look.name().toLowerCase(java.util.Locale.ROOT), false)));
    }

    private Div fields() {
        var empty = new TextField(word("style.word"));
        empty.setHelperText(word("style.sentence"));
        empty.setRequiredIndicatorVisible(true);
        var wrong = new TextField(word("style.word"));
        wrong.setValue("?");
        wrong.setErrorMessage(word("style.sentence"));
        wrong.setInvalid(true);
        var shown = new TextField(word("style.word"));
        shown.setValue(word("style.sentence"));
        shown.setReadOnly(true);
        var off = new TextField(word("style.word"));
        off.setEnabled(false);
        var choice = new Select<String>();
        choice.setLabel(word("style.word"));
        choice.setItems(word("style.word"), word("style.sentence"));
        choice.setValue(word("style.word"));
        var progress = new ProgressBar(0, 1, 0.4);
        progress.getElement().setAttribute("aria-label", word("style.word"));
        var fields = new Div(empty, wrong, shown, off, choice, new Checkbox(word("style.word"), true), progress);
        fields.addClassName("form-columns");
        return fields;
    }

    private Facts facts() {
        var facts = new Facts();
        facts.add(word("style.word"), word("style.sentence"));
        facts.add(word("style.word"), "");
        return facts;
    }

    private ThingCard card() {
        var card = new ThingCard(word("style.word"), new StatusBadge(StatusBadge.Look.SUCCESS, word("style.word")));
        card.line(word("style.sentence"));
        card.add(new ProductPrice(word("style.word"), word("style.sentence")));
        var main = new Button(word("style.word"));
        main.addThemeVariants(ButtonVariant.PRIMARY);
        card.actions(main, new Button(word("style.word")));
        return card;
    }
}
