package de.fisinger.mkm.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.server.Command;

/** The card around a list: title and subtitle on the left, the plus button on the right. */
public final class ListCard extends Div {

    /**
     * Makes the card of a page that is a list.
     *
     * @param title title
     * @param subtitle subtitle
     * @param list what the card holds
     * @param actions the buttons on the right
     */
    public ListCard(String title, String subtitle, Component list, Component... actions) {
        this("list-page", new Div(new H1(title), new Paragraph(subtitle)), list, actions);
    }

    /** Makes a card whose title has two lines, as the handbook writes it: of what, and "Übersicht". */
    public static ListCard overview(String title, String subtitle, Component list, Component... actions) {
        var overview = new Paragraph();
        overview.setText(overview.getTranslation("list.overview"));
        return new ListCard("list-page", new Div(new H1(title), overview, new Paragraph(subtitle)), list, actions);
    }

    /** Makes the card of a tab that is a list. */
    public ListCard(String title, Component list, Component... actions) {
        this("card", new Div(new H2(title)), list, actions);
    }

    private ListCard(String look, Div titles, Component list, Component... actions) {
        addClassName(look);
        var buttons = new Div(actions);
        buttons.addClassName("card-actions");
        var heading = new Div(titles, buttons);
        heading.addClassName("card-heading");
        add(heading, list);
    }

    /** The plus button: it opens one thing, however quickly it is pressed. */
    public static Button plus(String label, Command click) {
        var button = new Button(LucideIcon.PLUS.create(), _ -> click.execute());
        button.addThemeVariants(ButtonVariant.PRIMARY);
        button.setAriaLabel(label);
        button.setTooltipText(label);
        return button;
    }

    /** What a list says that couldn't be read; hidden until then. */
    static Div failed(Command reload) {
        var failure = new Div();
        failure.add(
                new Paragraph(failure.getTranslation("list.failed")),
                new Button(failure.getTranslation("action.reload"), _ -> reload.execute()));
        failure.addClassName("empty-state");
        failure.getElement().setAttribute("role", "alert");
        failure.setVisible(false);
        return failure;
    }

    /** What an empty list says, with the button that makes the first entry. */
    public static Component empty(String sentence, Component... first) {
        var sign = LucideIcon.LIST.create();
        sign.addClassName("empty-sign");
        var state = new VerticalLayout(sign, new Div(sentence));
        state.add(first);
        state.addClassName("empty-state");
        return state;
    }
}
