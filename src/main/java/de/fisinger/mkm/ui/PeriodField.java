package de.fisinger.mkm.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.i18n.I18NProvider;
import de.fisinger.mkm.format.Times;
import de.fisinger.mkm.list.Period;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** Filters a column of times by days: a button that says which, and asks for them. */
final class PeriodField extends Button {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yy");

    private static final Period ALWAYS = new Period(null, null);

    private final String heading;
    private final SerializableConsumer<String> changed;
    private transient Period period = ALWAYS;

    /**
     * Makes it.
     *
     * @param heading what the times are
     * @param changed is told the filter
     */
    PeriodField(String heading, SerializableConsumer<String> changed) {
        this.heading = heading;
        this.changed = changed;
        addClassNames("list-filter", "period-field");
        setSuffixComponent(LucideIcon.CALENDAR.create());
        addClickListener(_ -> ask());
        show("");
    }

    /** Shows what is filtered. */
    void show(String filter) {
        period = Period.of(filter).orElse(ALWAYS);
        var words = words(period);
        setText(words.isEmpty() ? getTranslation("list.period.all") : words);
        setAriaLabel(getTranslation("list.filter", heading) + (words.isEmpty() ? "" : ": " + words));
    }

    /** Such as 01.11.26 – 24.11.26; empty for all days. */
    static String words(Period period) {
        var from = period.from();
        var until = period.until();
        if (from == null) {
            return until == null ? "" : I18NProvider.translate("list.period.until", DAY.format(until));
        }
        if (until == null) {
            return I18NProvider.translate("list.period.from", DAY.format(from));
        }
        return from.equals(until) ? DAY.format(from) : DAY.format(from) + " – " + DAY.format(until);
    }

    private void ask() {
        var dialog = new Dialog();
        dialog.setHeaderTitle(heading);
        var from = day(period.from());
        var until = day(period.until());
        var today = LocalDate.now(Times.ZONE);
        var quick = new Div(
                quick(dialog, "list.period.today", today, today),
                quick(dialog, "list.period.week", today.minusDays(6), today),
                quick(dialog, "list.period.month", today.minusDays(29), today));
        quick.addClassName("period-quick");
        var fields = new Div(quick, labelled("list.period.first", from), labelled("list.period.last", until));
        fields.addClassName("form");
        dialog.add(fields);
        var apply = new OnceButton();
        apply.does(getTranslation("list.period.apply"), () -> choose(dialog, new Period(value(from), value(until))));
        dialog.getFooter().add(new Button(getTranslation("list.period.clear"), _ -> choose(dialog, ALWAYS)), apply);
        dialog.open();
    }

    private Button quick(Dialog dialog, String key, LocalDate first, LocalDate today) {
        return new Button(getTranslation(key), _ -> choose(dialog, new Period(first, today)));
    }

    private void choose(Dialog dialog, Period chosen) {
        dialog.close();
        show(chosen.filter());
        changed.accept(chosen.filter());
    }

    private Component labelled(String key, Input field) {
        var label = new NativeLabel(getTranslation(key));
        label.setFor(field);
        var line = new Div(label, field);
        line.addClassName("day-field");
        return line;
    }

    /** The browser's own field: it knows how its user writes days. */
    private static Input day(@Nullable LocalDate day) {
        var field = new Input();
        field.setType("date");
        if (day != null) {
            field.setValue(day.toString());
        }
        return field;
    }

    private static @Nullable LocalDate value(Input field) {
        return Period.of(field.getValue() + "..").map(Period::from).orElse(null);
    }
}
