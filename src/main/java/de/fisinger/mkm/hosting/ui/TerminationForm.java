package de.fisinger.mkm.hosting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import de.fisinger.mkm.format.Numbers;
import de.fisinger.mkm.format.Times;
import de.fisinger.mkm.hosting.WantedChange;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Kündigen: at once or at the end of a day, and the name of what is deleted, typed. */
final class TerminationForm extends Div implements ChangeForm {

    private final String expected;
    private final RadioButtonGroup<Boolean> when = new RadioButtonGroup<>();
    private final Input day = new Input();
    private final Div dayLine = new Div();
    private final Span dayProblem = new Span();
    private final Checkbox suspended = new Checkbox();
    private final TextField confirmation = new TextField();

    TerminationForm(List<ChosenHosting> hostings) {
        var isOne = hostings.size() == 1;
        expected = isOne ? hostings.getFirst().name() : Numbers.whole(hostings.size());
        addClassName("form");
        when.setLabel(getTranslation("change.when"));
        when.setItems(false, true);
        when.setItemLabelGenerator(
                isScheduled -> getTranslation(isScheduled ? "change.when.scheduled" : "change.when.now"));
        when.setValue(true);
        when.addValueChangeListener(_ -> showDay());
        day.setType("date");
        var tomorrow = LocalDate.now(Times.ZONE).plusDays(1);
        day.getElement().setAttribute("min", tomorrow.toString());
        day.getElement().setAttribute("max", tomorrow.plusYears(5).toString());
        day.setId("kuendigungstermin");
        var label = new NativeLabel(getTranslation("change.due"));
        label.setFor(day);
        dayProblem.addClassName("failure");
        dayProblem.setId("kuendigungstermin-fehler");
        dayProblem.getElement().setAttribute("role", "alert");
        dayProblem.setVisible(false);
        day.getElement().setAttribute("aria-describedby", "kuendigungstermin-fehler");
        dayLine.add(label, day, dayProblem);
        dayLine.addClassName("day-field");
        suspended.setLabel(getTranslation("change.suspended-until-due"));
        confirmation.setLabel(getTranslation(isOne ? "change.confirm-name" : "change.confirm-count", expected));
        confirmation.setRequiredIndicatorVisible(true);
        confirmation.setMaxLength(255);
        confirmation.addValueChangeListener(_ -> confirmation.setInvalid(false));
        add(when, dayLine, suspended, confirmation);
    }

    private void showDay() {
        dayLine.setVisible(when.getValue());
        suspended.setVisible(when.getValue());
    }

    /** The end of the chosen day, in the portal's time. */
    private Optional<Instant> due() {
        try {
            return Optional.of(LocalDate.parse(day.getValue())
                    .plusDays(1)
                    .atStartOfDay(Times.ZONE)
                    .toInstant());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    @Override
    public Component shown() {
        return this;
    }

    @Override
    public List<HasValue<?, ?>> fields() {
        return List.of(when, day, suspended, confirmation);
    }

    @Override
    public boolean isComplete() {
        var isDayWrong =
                when.getValue() && due().filter(Instant.now()::isBefore).isEmpty();
        dayProblem.setText(isDayWrong ? getTranslation("change.refused.past") : "");
        dayProblem.setVisible(isDayWrong);
        var isTypedWrong = !confirmation.getValue().strip().equalsIgnoreCase(expected);
        confirmation.setErrorMessage(getTranslation("change.confirm-wrong", expected));
        confirmation.setInvalid(isTypedWrong);
        return !isDayWrong && !isTypedWrong;
    }

    @Override
    public WantedChange of(ChosenHosting hosting) {
        @Nullable Instant due = when.getValue() ? due().orElse(null) : null;
        return new WantedChange.Termination(hosting.id(), due, suspended.getValue());
    }
}
