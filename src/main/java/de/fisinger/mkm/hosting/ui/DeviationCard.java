package de.fisinger.mkm.hosting.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.Command;
import de.fisinger.mkm.format.Times;
import de.fisinger.mkm.hosting.DeviationItem;
import de.fisinger.mkm.hosting.DeviationKind;
import de.fisinger.mkm.hosting.Deviations;
import de.fisinger.mkm.hosting.HostingChanges;
import de.fisinger.mkm.hosting.HostingDetails;
import de.fisinger.mkm.ui.Questions;

/** Where Plesk says something else of a hosting than MKM, with a button for each way to settle it. Hidden otherwise. */
class DeviationCard extends Div {

    private final transient Deviations deviations;
    private final transient HostingChanges changes;
    private final Div lines = new Div();
    private final Command settled;

    DeviationCard(ChangeServices services, Command settled) {
        this.deviations = services.deviations();
        this.changes = services.changes();
        this.settled = settled;
        addClassNames("card", "deviations");
        getElement().setAttribute("role", "status");
        add(new H2(getTranslation("deviation.title")), new Paragraph(getTranslation("deviation.text")), lines);
        setVisible(false);
    }

    void show(HostingDetails hosting) {
        var items = deviations.of(hosting.item().id());
        lines.removeAll();
        items.forEach(item -> lines.add(line(hosting, item)));
        setVisible(!items.isEmpty());
    }

    private Div line(HostingDetails hosting, DeviationItem item) {
        var what = new Span(getTranslation("deviation.kind." + item.kind().name()));
        what.addClassName("step-name");
        var words = new Span(getTranslation("deviation.line", item.here(), item.there()));
        var found = new Span(getTranslation("deviation.found", Times.minute(item.foundAt())));
        found.addClassName("step-times");
        var adopt = new Button(getTranslation("deviation.adopt"), _ -> adopt(item));
        adopt.setVisible(item.adoptable());
        var restore = new Button(getTranslation("deviation.restore"), _ -> restore(hosting, item));
        restore.setVisible(item.restorable());
        var forget = new Button(
                getTranslation("deviation.forget"),
                _ -> settle(() -> deviations.forget(item.id()), "deviation.forgotten"));
        var buttons = new Div(adopt, restore, forget);
        buttons.addClassName("deviation-buttons");
        var line = new Div(what, words, found, buttons);
        line.addClassName("deviation");
        return line;
    }

    /** That a hosting is gone can't be taken back. */
    private void adopt(DeviationItem item) {
        Command adopt = () -> settle(() -> deviations.adopt(item.id()), "deviation.adopted");
        if (item.kind() == DeviationKind.GONE) {
            Questions.ask(
                    getTranslation("deviation.gone.title"),
                    getTranslation("deviation.gone.question"),
                    getTranslation("deviation.adopt"),
                    adopt);
        } else {
            adopt.execute();
        }
    }

    /** Going back to a smaller plan is asked about: Plesk doesn't ask. */
    private void restore(HostingDetails hosting, DeviationItem item) {
        if (item.kind() == DeviationKind.PLAN) {
            FitQuestion.ask(
                    this,
                    () -> changes.fit(hosting.item().id(), hosting.productId()),
                    getTranslation("deviation.restore.title"),
                    getTranslation("deviation.restore.question", item.here(), item.there()),
                    getTranslation("deviation.restore"),
                    despiteOveruse -> restore(item, despiteOveruse));
        } else {
            restore(item, false);
        }
    }

    private void restore(DeviationItem item, boolean despiteOveruse) {
        settle(() -> deviations.restore(item.id(), despiteOveruse), "deviation.restoring");
    }

    private void settle(Command decision, String takenKey) {
        ChangeAttempt.of(decision, getTranslation(takenKey), settled);
    }
}
