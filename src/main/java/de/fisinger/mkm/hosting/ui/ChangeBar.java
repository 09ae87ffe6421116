package de.fisinger.mkm.hosting.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.server.Command;
import de.fisinger.mkm.contract.ContractDetails;
import de.fisinger.mkm.contract.Contracts;
import de.fisinger.mkm.format.Numbers;
import de.fisinger.mkm.hosting.ChangeKind;
import de.fisinger.mkm.ui.LucideIcon;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What can be done with the hostings that somebody chose in a list: a button for each change, with their number. */
class ChangeBar extends Div {

    private final transient ChangeServices services;
    private final transient Contracts contracts;
    private final Command ordered;
    private final Map<ChangeKind, Button> buttons = new EnumMap<>(ChangeKind.class);
    private transient List<ChosenHosting> chosen = List.of();

    /**
     * Makes it, without any.
     *
     * @param ordered is called as soon as something was ordered
     */
    ChangeBar(ChangeServices services, Contracts contracts, Command ordered) {
        this.services = services;
        this.contracts = contracts;
        this.ordered = ordered;
        addClassName("change-bar");
        for (var kind : ChangeKind.values()) {
            var button = new Button(icon(kind).create(), _ -> open(kind));
            buttons.put(kind, button);
            add(button);
        }
        button(ChangeKind.TERMINATION).addThemeVariants(ButtonVariant.ERROR);
        show(List.of());
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

    /** Offers what can be done with these. */
    void show(List<ChosenHosting> hostings) {
        chosen = hostings;
        setVisible(!hostings.isEmpty());
        var count = Numbers.whole(hostings.size());
        buttons.forEach((kind, button) -> button.setText(getTranslation("change.several." + kind.name(), count)));
        // products are those of one contract
        button(ChangeKind.PLAN_CHANGE)
                .setVisible(hostings.stream()
                                .map(ChosenHosting::contract)
                                .distinct()
                                .count()
                        == 1);
    }

    private Button button(ChangeKind kind) {
        return Objects.requireNonNull(buttons.get(kind));
    }

    private void open(ChangeKind kind) {
        contracts
                .find(chosen.getFirst().contract())
                .map(ContractDetails::id)
                .ifPresent(contractId -> new ChangeDialog(kind, chosen, contractId, services, ordered).open());
    }
}
