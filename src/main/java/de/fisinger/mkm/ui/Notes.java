package de.fisinger.mkm.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import com.vaadin.flow.component.orderedlayout.HorizontalLayout;

/** Short messages over the page: a success vanishes after 4 seconds, an error stays until it is closed. */
public final class Notes {

    private static final int SUCCESS_MILLIS = 4000;

    private Notes() {}

    /** Tells that something was done. */
    public static void success(String text) {
        var note = Notification.show(text, SUCCESS_MILLIS, Notification.Position.BOTTOM_START);
        note.addThemeVariants(NotificationVariant.SUCCESS);
    }

    /** Tells what failed, what it means and what to do. */
    public static void error(String text) {
        var note = new Notification();
        note.setDuration(0);
        note.setPosition(Notification.Position.TOP_CENTER);
        note.addThemeVariants(NotificationVariant.ERROR);
        var close = new Button(LucideIcon.X.create(), _ -> note.close());
        close.addThemeVariants(ButtonVariant.TERTIARY);
        close.setAriaLabel(note.getTranslation("action.close"));
        note.add(new HorizontalLayout(new Span(text), close));
        note.open();
    }
}
