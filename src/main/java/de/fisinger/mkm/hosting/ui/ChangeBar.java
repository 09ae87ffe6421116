package de.fisinger.mkm.hosting.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.function.SerializablePredicate;
import de.fisinger.mkm.contract.ContractDetails;
import de.fisinger.mkm.format.Numbers;
import de.fisinger.mkm.hosting.ChangeKind;
import de.fisinger.mkm.ui.DataGrid;
import de.fisinger.mkm.ui.ListSelection;
import de.fisinger.mkm.ui.LucideIcon;
import de.fisinger.mkm.ui.Notes;
import de.fisinger.mkm.ui.Questions;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * What can be done with the hostings that somebody chose in a list: a button for each change, with their number.
 *
 * @param <T> what a row of the list is
 */
class ChangeBar<T> extends Div {

    private final DataGrid<T> grid;
    private final SerializableFunction<T, ChosenHosting> hosting;
    private final transient ChangeServices services;
    private final ListSelection<T> selection;
    private final Map<ChangeKind, Button> buttons = new EnumMap<>(ChangeKind.class);
    private final Button align = new Button();
    private final Button revoke = new Button();

    /**
     * Lets the rows of a list be chosen. Call it before the list is built.
     *
     * @param hosting the hosting of a row
     * @param usable which rows can be chosen
     */
    ChangeBar(
            DataGrid<T> grid,
            SerializableFunction<T, ChosenHosting> hosting,
            SerializablePredicate<T> usable,
            ChangeServices services) {
        this.grid = grid;
        this.hosting = hosting;
        this.services = services;
        selection = new ListSelection<>(
                item -> hosting.apply(item).id(),
                usable,
                item -> getTranslation("hosting.select", hosting.apply(item).name()),
                this::showChosen);
        grid.selectable(selection);
        addClassName("change-bar");
        for (var kind : ChangeKind.values()) {
            var button = new Button(icon(kind).create(), _ -> open(kind));
            buttons.put(kind, button);
            add(button);
        }
        button(ChangeKind.TERMINATION).addThemeVariants(ButtonVariant.ERROR);
        align.addClickListener(_ -> align());
        revoke.addClickListener(_ -> askToRevoke());
        add(align, revoke);
        showChosen();
    }

    /** The icon of a change. */
    static LucideIcon icon(ChangeKind kind) {
        return switch (kind) {
            case SUSPENSION -> LucideIcon.LOCK;
            case REACTIVATION -> LucideIcon.LOCK_OPEN;
            case PLAN_CHANGE -> LucideIcon.ARROW_RIGHT_LEFT;
            case TERMINATION -> LucideIcon.TRASH_2;
        };
    }

    private List<ChosenHosting> chosen() {
        return selection.rows().stream().map(hosting).toList();
    }

    private void showChosen() {
        var chosen = chosen();
        setVisible(!chosen.isEmpty());
        var count = Numbers.whole(chosen.size());
        buttons.forEach((kind, button) -> button.setText(getTranslation("change.several." + kind.name(), count)));
        align.setText(getTranslation("change.align.several", count));
        revoke.setText(getTranslation("change.revoke.several", Numbers.whole(ending(chosen))));
        revoke.setVisible(ending(chosen) > 0);
        // products are those of one contract
        button(ChangeKind.PLAN_CHANGE)
                .setVisible(
                        chosen.stream().map(ChosenHosting::contract).distinct().count() == 1);
    }

    private static long ending(List<ChosenHosting> chosen) {
        return chosen.stream().filter(ChosenHosting::isEnding).count();
    }

    private void align() {
        ChangeDialog.aligning(chosen(), services, this::taken).open();
    }

    private void askToRevoke() {
        var chosen = chosen().stream().filter(ChosenHosting::isEnding).toList();
        Questions.ask(
                getTranslation("change.revoke.title"),
                getTranslation("change.revoke.several.question", Numbers.whole(chosen.size())),
                getTranslation("change.revoke"),
                () -> revoke(chosen));
    }

    private void revoke(List<ChosenHosting> chosen) {
        var problems = ChangeAttempt.each(
                chosen, ChosenHosting::id, hosting -> services.changes().revokeTermination(hosting.id()));
        taken();
        var done = getTranslation("change.revoke.several.done", Numbers.whole(chosen.size() - problems.size()));
        if (problems.isEmpty()) {
            Notes.success(done);
        } else {
            var reasons = chosen.stream()
                    .filter(hosting -> problems.containsKey(hosting.id()))
                    .map(hosting -> hosting.because(String.valueOf(problems.get(hosting.id()))))
                    .collect(Collectors.joining(" "));
            Notes.error(done + " " + getTranslation("change.not-done") + " " + reasons);
        }
    }

    private Button button(ChangeKind kind) {
        return Objects.requireNonNull(buttons.get(kind));
    }

    private void open(ChangeKind kind) {
        var chosen = chosen();
        services.contracts()
                .find(chosen.getFirst().contract())
                .map(ContractDetails::id)
                .ifPresent(contractId -> new ChangeDialog(kind, chosen, contractId, services, this::taken).open());
    }

    private void taken() {
        selection.clear();
        grid.reload();
    }
}
