package de.fisinger.mkm.serviceaccess.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.PasswordField;
import de.fisinger.mkm.account.CurrentUser;
import de.fisinger.mkm.account.SwitchedSession;
import de.fisinger.mkm.account.TryPause;
import de.fisinger.mkm.format.Times;
import de.fisinger.mkm.serviceaccess.AccessGrantedException;
import de.fisinger.mkm.serviceaccess.GrantedAccess;
import de.fisinger.mkm.serviceaccess.OwnServiceAccess;
import de.fisinger.mkm.serviceaccess.ServiceAccessProcess;
import de.fisinger.mkm.ui.Facts;
import de.fisinger.mkm.ui.LiveUpdates;
import de.fisinger.mkm.ui.LucideIcon;
import de.fisinger.mkm.ui.NewPasswordFields;
import de.fisinger.mkm.ui.Notes;
import de.fisinger.mkm.ui.OnceButton;
import de.fisinger.mkm.ui.Questions;
import de.fisinger.mkm.ui.StatusBadge;

/** A code for a service provider, or who has access now; changes live when somebody uses the code. */
class OwnAccessCard extends Div {

    private final transient OwnServiceAccess access;

    private boolean isGranted;

    OwnAccessCard(OwnServiceAccess access, LiveUpdates updates, CurrentUser user) {
        this.access = access;
        addClassName("card");
        show();
        updates.whileAttached(
                this,
                user.get().accountId(),
                subject -> subject.startsWith(ServiceAccessProcess.SUBJECT_PREFIX),
                this::showIfChanged);
    }

    /** A code that is shown stays valid until the page is viewed anew, or somebody used it. */
    private void showIfChanged() {
        if (access.isGranted() == isGranted) {
            return;
        }
        if (isGranted) {
            showThatItIsOver();
        } else {
            show();
        }
    }

    private void show() {
        removeAll();
        add(new H2(getTranslation("service-access.tab")));
        var granted = access.granted();
        isGranted = granted.isPresent();
        if (granted.isPresent()) {
            showGranted(granted.get());
        } else if (SwitchedSession.actor().isPresent()) {
            add(new Paragraph(getTranslation("profile.only-yourself")));
        } else {
            addIntroduction();
            try {
                access.newCode().ifPresentOrElse(this::showCode, this::askForPassword);
            } catch (AccessGrantedException e) {
                // the code was used in this very moment
                show();
            }
        }
    }

    /** Makes no code by itself: of several open pages only the one that is looked at should. */
    private void showThatItIsOver() {
        removeAll();
        isGranted = false;
        add(new H2(getTranslation("service-access.tab")));
        add(new Paragraph(getTranslation("service-access.over")));
        if (SwitchedSession.actor().isEmpty()) {
            add(new Button(getTranslation("service-access.show-new"), _ -> show()));
        }
    }

    private void addIntroduction() {
        var heading = new Span("‹ " + getTranslation("service-access.share"));
        heading.addClassName("share-heading");
        add(
                new Paragraph(getTranslation("service-access.intro")),
                heading,
                new Paragraph(getTranslation("service-access.warning")));
    }

    /** Whoever only found an open session learns no code. */
    private void askForPassword() {
        var typed = NewPasswordFields.present(getTranslation("profile.own-password"));
        var question = new Div(typed);
        question.addClassName("form");
        question.add(new OnceButton()
                .does(getTranslation("service-access.show"), () -> showCode(typed, question))
                .onEnterIn(typed));
        add(question);
    }

    private void showCode(PasswordField typed, Div question) {
        try {
            access.newCode(typed.getValue())
                    .ifPresentOrElse(
                            code -> {
                                remove(question);
                                showCode(code);
                            },
                            () -> NewPasswordFields.refuse(typed, getTranslation("profile.own-password-wrong")));
        } catch (AccessGrantedException e) {
            show();
        } catch (TryPause e) {
            NewPasswordFields.refuse(typed, getTranslation("profile.present-pause", e.seconds()));
        }
    }

    private void showCode(String code) {
        var label = new Span(getTranslation("service-access.your-code"));
        var shown = new Span(code);
        shown.addClassName("activation-code");
        shown.setId("activation-code");
        var copy = new Button(getTranslation("service-access.copy"), LucideIcon.COPY.create());
        // within the click, as browsers ask for it
        copy.getElement().executeJs("""
                        this.addEventListener('click', async () => {
                          try {
                            await navigator.clipboard.writeText($0);
                            $1.$server.copied();
                          } catch (refused) {
                            $1.$server.notCopied();
                          }
                        })""", code, getElement());
        var line = new Div(label, shown, copy);
        line.addClassName("code-line");
        var note = new Paragraph(
                getTranslation("service-access.new-each-time") + " " + getTranslation("service-access.lifetime"));
        note.addClassName("note");
        add(line, note);
    }

    @com.vaadin.flow.component.ClientCallable
    void copied() {
        Notes.success(getTranslation("service-access.copied"));
    }

    @com.vaadin.flow.component.ClientCallable
    void notCopied() {
        Notes.error(getTranslation("list.not-copied"));
    }

    private void showGranted(GrantedAccess granted) {
        var provider = granted.provider();
        add(new StatusBadge(StatusBadge.Look.SUCCESS, getTranslation("service-access.active")));
        add(new Paragraph(getTranslation("service-access.already-linked")));
        var facts = new Facts();
        facts.add(getTranslation("service-access.since"), Times.minute(granted.since()));
        facts.add(getTranslation("customer"), provider.accountNumber());
        facts.add(getTranslation("customer.company"), provider.name());
        facts.add(getTranslation("customer.last-name"), granted.name());
        facts.add(getTranslation("customer.form.street"), provider.address());
        facts.add(getTranslation("customer.form.phone"), provider.phone());
        facts.add(getTranslation("service-access.mail"), provider.email());
        add(facts);
        if (SwitchedSession.actor().isPresent()) {
            add(new Paragraph(getTranslation("profile.only-yourself")));
            return;
        }
        var revoke = new Button(getTranslation("service-access.revoke"), LucideIcon.TRASH_2.create());
        revoke.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.ERROR);
        revoke.addClickListener(_ -> Questions.ask(
                getTranslation("service-access.revoke.title"),
                getTranslation("service-access.revoke.question", provider.label()),
                getTranslation("service-access.revoke"),
                this::revoke));
        add(revoke);
    }

    private void revoke() {
        access.revoke();
        Notes.success(getTranslation("service-access.revoked"));
        show();
    }
}
