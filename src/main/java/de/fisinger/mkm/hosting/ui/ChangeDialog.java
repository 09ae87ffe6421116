package de.fisinger.mkm.hosting.ui;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.ModalityMode;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.server.Command;
import de.fisinger.mkm.format.Numbers;
import de.fisinger.mkm.hosting.ChangeItem;
import de.fisinger.mkm.hosting.ChangeKind;
import de.fisinger.mkm.hosting.ChangeStatus;
import de.fisinger.mkm.hosting.Delay;
import de.fisinger.mkm.hosting.WantedChange;
import de.fisinger.mkm.ui.Background;
import de.fisinger.mkm.ui.Notes;
import de.fisinger.mkm.ui.OnceButton;
import de.fisinger.mkm.ui.UnsavedChanges;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Orders a change of one hosting or of several. For one it closes as soon as the order is taken; for several it stays, shows
 * how far they are, and lists what was not done and why. Closing it changes nothing about what was taken.
 */
class ChangeDialog extends Dialog {

    private final String words;
    private final transient List<ChosenHosting> hostings;
    private final transient ChangeServices services;
    private final transient ChangeForm form;
    private final Command taken;
    private final Paragraph progressText = new Paragraph();
    private final ProgressBar progress = new ProgressBar();
    private final Div failures = new Div();
    private final OnceButton begin = new OnceButton();
    private final Button close = new Button();
    private final UUID batch = UUID.randomUUID();

    /** Why some could not even be taken, by hosting. */
    private final transient Map<Long, String> refused = new LinkedHashMap<>();

    private boolean isTouched;

    private boolean isTaken;

    /**
     * Makes it.
     *
     * @param hostings of one contract, if their product is to change
     * @param contractId that contract
     * @param taken is called as soon as something was taken
     */
    ChangeDialog(
            ChangeKind kind, List<ChosenHosting> hostings, long contractId, ChangeServices services, Command taken) {
        this(kind.name(), ChangeForm.of(kind, hostings, services, contractId), hostings, services, taken);
        if (kind == ChangeKind.SUSPENSION || kind == ChangeKind.TERMINATION) {
            begin.addThemeVariants(ButtonVariant.ERROR);
            // an Enter too many presses the safe button
            close.setAutofocus(form.fields().isEmpty());
        }
    }

    /** Makes the one that aligns hostings with their plans. */
    static ChangeDialog aligning(List<ChosenHosting> hostings, ChangeServices services, Command taken) {
        return new ChangeDialog(AlignmentForm.WORDS, new AlignmentForm(), hostings, services, taken);
    }

    private ChangeDialog(
            String words, ChangeForm form, List<ChosenHosting> hostings, ChangeServices services, Command taken) {
        this.words = words;
        this.hostings = List.copyOf(hostings);
        this.services = services;
        this.taken = taken;
        this.form = form;
        var isOne = hostings.size() == 1;
        var what = isOne ? hostings.getFirst().name() : Numbers.whole(hostings.size());
        setHeaderTitle(getTranslation("change.title." + words + (isOne ? ".one" : ".several"), what));
        addClassName("change-dialog");
        setModality(ModalityMode.STRICT);
        setCloseOnOutsideClick(false);
        setWidth("min(34rem, 96vw)");
        form.fields().forEach(this::watch);
        UnsavedChanges.guard(this, () -> isTouched && !isTaken);
        progress.setVisible(false);
        progress.setMax(hostings.size());
        progress.getElement().setAttribute("aria-label", getTranslation("change.progress.label"));
        progressText.setVisible(false);
        progressText.getElement().setAttribute("role", "status");
        failures.getElement().setAttribute("role", "alert");
        add(new Paragraph(getTranslation("change.question." + words)), form.shown(), progressText, progress, failures);
        close.setText(getTranslation("action.cancel"));
        close.addClickListener(_ -> UnsavedChanges.close(this));
        begin.begins(getTranslation("change.verb." + words), this::begin);
        getFooter().add(close, begin);
        services.updates()
                .whileAttached(
                        this, services.user().get().accountId(), subject -> subject.startsWith("hosting-"), this::look);
    }

    private void watch(HasValue<?, ?> field) {
        UnsavedChanges.watch(field);
        field.addValueChangeListener(change -> isTouched |= change.isFromClient());
    }

    private void begin() {
        if (!form.isComplete()) {
            begin.setEnabled(true);
            return;
        }
        var wanted = hostings.stream().map(form::of).toList();
        Background.run(
                this,
                () -> ChangeAttempt.each(
                        wanted,
                        WantedChange::hostingId,
                        change -> services.changes().request(change, batch)),
                this::given,
                _ -> {
                    begin.setEnabled(true);
                    Notes.error(getTranslation("change.not-taken"));
                });
    }

    private void given(Map<Long, String> problems) {
        refused.putAll(problems);
        taken.execute();
        if (hostings.size() > 1) {
            isTaken = true;
            form.shown().setVisible(false);
            begin.setVisible(false);
            close.setText(getTranslation("action.close"));
            look();
            return;
        }
        var problem = problems.get(hostings.getFirst().id());
        if (problem == null) {
            close();
            Notes.success(
                    getTranslation("change.taken." + words, hostings.getFirst().name()));
        } else {
            begin.setEnabled(true);
            list(Map.of(hostings.getFirst().id(), problem));
        }
    }

    private void look() {
        if (!isTaken) {
            return;
        }
        var outcomes = services.changes().outcomes(batch);
        var waiting = outcomes.stream()
                .filter(ChangeItem::isOpen)
                .filter(item -> item.dueAt() == null)
                .count();
        var problems = new LinkedHashMap<>(refused);
        outcomes.stream()
                .filter(item -> item.status() == ChangeStatus.REFUSED)
                .forEach(item -> problems.put(item.hostingId(), String.valueOf(item.outcome())));
        var done = hostings.size() - waiting - problems.size();
        progress.setVisible(true);
        progress.setValue((double) (hostings.size() - waiting));
        progressText.setVisible(true);
        var stuck = outcomes.stream()
                .filter(item -> item.isOpen() && item.delay() == Delay.OPERATOR)
                .count();
        progressText.setText(getTranslation(
                waiting == 0
                        ? "change.progress.ended"
                        : stuck == 0 ? "change.progress.running" : "change.progress.stuck",
                Numbers.whole(done),
                Numbers.whole(hostings.size()),
                Numbers.whole(waiting == 0 ? problems.size() : stuck)));
        list(problems);
    }

    private void list(Map<Long, String> problems) {
        failures.removeAll();
        if (problems.isEmpty()) {
            return;
        }
        var list = new UnorderedList();
        for (var hosting : hostings) {
            var why = problems.get(hosting.id());
            if (why != null) {
                list.add(new ListItem(hosting.because(why)));
            }
        }
        failures.add(new Paragraph(getTranslation("change.not-done")), list);
        failures.addClassName("failure");
    }
}
