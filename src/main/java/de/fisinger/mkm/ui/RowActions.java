package de.fisinger.mkm.ui;

import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.shared.Tooltip;

/** The buttons in a list's rows, in the handbook's colours; each says what it does to which object. */
public final class RowActions {

    private RowActions() {}

    /** Puts them beside each other. */
    public static Component row(Component... actions) {
        var row = new Div(actions);
        row.addClassName("row-actions");
        return row;
    }

    /** The grey magnifier that opens the detail page: a link, so that it opens in a new tab as well. */
    public static Component detail(String address, String label) {
        return link(address, LucideIcon.SEARCH, label, "row-action-detail");
    }

    /** The yellow pencil that opens the page where the object is edited: a link as well. */
    public static Component edit(String address, String label) {
        return link(address, LucideIcon.PENCIL, label, "row-action-edit");
    }

    private static Component link(String address, LucideIcon icon, String label, String className) {
        var link = new PageLink(address, icon.create());
        link.setAriaLabel(label);
        link.addClassNames("row-action", className);
        Tooltip.forComponent(link).setText(label);
        return link;
    }

    /** The grey magnifier that shows the object above the list. */
    public static Button show(String label, ComponentEventListener<ClickEvent<Button>> click) {
        return button(LucideIcon.SEARCH, label, "row-action-detail", click);
    }

    /** The green sign for working as somebody else. */
    public static Button signInAs(String label, ComponentEventListener<ClickEvent<Button>> click) {
        return button(LucideIcon.LOG_IN, label, "row-action-sign-in", click);
    }

    /** The yellow pencil that changes the object above the list. */
    public static Button change(String label, ComponentEventListener<ClickEvent<Button>> click) {
        return button(LucideIcon.PENCIL, label, "row-action-edit", click);
    }

    /** Something that ends the object, as red as the bin. */
    public static Button refuse(LucideIcon icon, String label, ComponentEventListener<ClickEvent<Button>> click) {
        return button(icon, label, "row-action-delete", click);
    }

    /** The red bin. */
    public static Button delete(String label, ComponentEventListener<ClickEvent<Button>> click) {
        return refuse(LucideIcon.TRASH_2, label, click);
    }

    /** Something else that can be done with the object. */
    public static Button other(LucideIcon icon, String label, ComponentEventListener<ClickEvent<Button>> click) {
        return button(icon, label, "row-action-plus", click);
    }

    private static Button button(
            LucideIcon icon, String label, String className, ComponentEventListener<ClickEvent<Button>> click) {
        var button = new Button(icon.create(), click);
        button.setAriaLabel(label);
        button.setTooltipText(label);
        button.addClassNames("row-action", className);
        return button;
    }
}
