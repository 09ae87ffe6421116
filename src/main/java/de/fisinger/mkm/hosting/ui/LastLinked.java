package de.fisinger.mkm.hosting.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import de.fisinger.mkm.format.Numbers;
import de.fisinger.mkm.format.Times;
import de.fisinger.mkm.hosting.LinkedBatch;
import de.fisinger.mkm.hosting.Linkings;
import de.fisinger.mkm.ui.Notes;
import de.fisinger.mkm.ui.Questions;

/** What was linked together within the last day, with the button that takes it back together. Hidden if nothing was. */
class LastLinked extends Div {

    private final long contractId;
    private final transient Linkings linkings;

    LastLinked(long contractId, Linkings linkings) {
        this.contractId = contractId;
        this.linkings = linkings;
        addClassName("last-linked");
        show();
    }

    void show() {
        removeAll();
        var last = linkings.linkedTogether(contractId);
        last.ifPresent(linked -> add(
                new Span(getTranslation(
                        "linking.last", Numbers.whole(linked.count()), Times.minute(linked.requestedAt()))),
                new Button(getTranslation("linking.undo"), _ -> ask(linked))));
        setVisible(last.isPresent());
    }

    private void ask(LinkedBatch linked) {
        Questions.ask(
                getTranslation("linking.undo.title"),
                getTranslation("linking.undo.question"),
                getTranslation("linking.undo"),
                () -> {
                    var undone = linkings.unlinkAll(linked.batch()).size();
                    Notes.success(getTranslation("linking.undone", Numbers.whole(undone)));
                    show();
                });
    }
}
