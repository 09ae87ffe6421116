package de.fisinger.mkm.account.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import de.fisinger.mkm.account.CurrentUser;
import de.fisinger.mkm.account.NewEmail;
import de.fisinger.mkm.account.NoticePace;
import de.fisinger.mkm.account.Profile;
import de.fisinger.mkm.account.ProfileFacts;
import de.fisinger.mkm.account.ProfileTab;
import de.fisinger.mkm.account.Role;
import de.fisinger.mkm.account.SwitchedSession;
import de.fisinger.mkm.account.TooManyRequestsException;
import de.fisinger.mkm.account.TryPause;
import de.fisinger.mkm.account.WeakPasswordException;
import de.fisinger.mkm.format.Language;
import de.fisinger.mkm.ui.Facts;
import de.fisinger.mkm.ui.NewPasswordFields;
import de.fisinger.mkm.ui.Notes;
import de.fisinger.mkm.ui.OnceButton;
import de.fisinger.mkm.ui.UnsavedChanges;
import jakarta.validation.ConstraintViolationException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;

/** The tab Profil: who one is, the own e-mail address and password. */
@org.springframework.stereotype.Component
@Order(100)
record PersonalDataTab(Profile profile, CurrentUser user, List<ProfileFacts> others) implements ProfileTab {

    @Override
    public String path() {
        return "";
    }

    @Override
    public String labelKey() {
        return "profile.title";
    }

    @Override
    public Component content() {
        return new PersonalData();
    }

    private final class PersonalData extends Div {

        private static final String OF_THE_BROWSER = "BROWSER";

        private static final String NEVER = "NEVER";

        private final TextField email = new TextField();
        private final PasswordField emailPassword = NewPasswordFields.present(getTranslation("profile.own-password"));
        private final PasswordField present = NewPasswordFields.present(getTranslation("profile.present"));
        private final NewPasswordFields wanted = new NewPasswordFields();
        private String savedEmail = "";

        PersonalData() {
            addClassName("card-stack");
            setWidthFull();
            var person = profile.person();
            var facts = new Facts();
            facts.add(getTranslation("user.name"), person.userName());
            facts.add(getTranslation("profile.name"), person.name());
            if (user.get().role() != Role.END_CUSTOMER) {
                facts.add(
                        getTranslation("profile.account"),
                        user.get().accountNumber() + " · " + user.get().accountName());
            }
            others.forEach(other ->
                    other.of(user.get()).forEach((labelKey, value) -> facts.add(getTranslation(labelKey), value)));
            facts.add(
                    getTranslation("profile.role"),
                    getTranslation("role." + user.get().role().name()));
            add(card("profile.title", facts));
            if (SwitchedSession.actor().isPresent()) {
                add(card("profile.own", new Paragraph(getTranslation("profile.only-yourself"))));
                return;
            }
            email.setLabel(getTranslation("customer.form.email"));
            savedEmail = Objects.requireNonNullElse(person.email(), "");
            email.setValue(savedEmail);
            email.getElement().setAttribute("inputmode", "email");
            email.setWidthFull();
            var emailForm = new Div(email, emailPassword, button("action.save", this::saveEmail, emailPassword));
            emailForm.addClassName("form");
            add(card("profile.language", languages(profile.language().orElse(null))));
            if (user.get().role() != Role.SUPPORT) {
                add(card("profile.notices", notices(profile.notices().orElse(null))));
            }
            var passwordForm = new Div(present, wanted, button("profile.change-password", this::savePassword, wanted));
            passwordForm.addClassName("form");
            add(card("profile.email", emailForm), card("profile.password", passwordForm));
            List.of(email, emailPassword, present).forEach(UnsavedChanges::watch);
            wanted.watch();
            UnsavedChanges.guard(this, this::isChanged);
        }

        private Component notices(@Nullable NoticePace chosen) {
            var field = new Select<String>();
            field.setAriaLabel(getTranslation("profile.notices"));
            field.setItems(Stream.concat(
                            Stream.of(NEVER), Stream.of(NoticePace.values()).map(NoticePace::name))
                    .toList());
            field.setItemLabelGenerator(each -> getTranslation("profile.notices." + each));
            field.setHelperText(getTranslation("profile.notices.help"));
            field.setValue(chosen == null ? NEVER : chosen.name());
            field.addValueChangeListener(change -> {
                profile.mailNotices(change.getValue().equals(NEVER) ? null : NoticePace.valueOf(change.getValue()));
                Notes.success(getTranslation("profile.notices.saved"));
            });
            return narrow(field);
        }

        private static Component narrow(Select<String> field) {
            field.setWidthFull();
            var form = new Div(field);
            form.addClassName("form");
            return form;
        }

        private Component languages(@Nullable Language chosen) {
            var field = new Select<String>();
            field.setAriaLabel(getTranslation("profile.language"));
            field.setItems(Stream.concat(
                            Stream.of(OF_THE_BROWSER),
                            Stream.of(Language.values()).map(Language::name))
                    .toList());
            field.setItemLabelGenerator(each -> getTranslation("profile.language." + each));
            field.setValue(chosen == null ? OF_THE_BROWSER : chosen.name());
            field.addValueChangeListener(change -> {
                var wanted = change.getValue();
                profile.speak(wanted.equals(OF_THE_BROWSER) ? null : Language.valueOf(wanted));
                getUI().ifPresent(ui -> ui.getPage().reload());
            });
            return narrow(field);
        }

        private boolean isChanged() {
            return !email.getValue().equals(savedEmail)
                    || !emailPassword.isEmpty()
                    || !present.isEmpty()
                    || !wanted.isEmpty();
        }

        private Div card(String titleKey, Component content) {
            var card = new Div(new H2(getTranslation(titleKey)), content);
            card.addClassName("card");
            return card;
        }

        private Button button(String labelKey, com.vaadin.flow.server.Command save, Component lastField) {
            var button = new OnceButton().does(getTranslation(labelKey), save).onEnterIn(lastField);
            return button;
        }

        private void saveEmail() {
            try {
                if (!profile.changeEmail(new NewEmail(email.getValue()), emailPassword.getValue())) {
                    NewPasswordFields.refuse(emailPassword, getTranslation("profile.own-password-wrong"));
                    return;
                }
                email.setInvalid(false);
                emailPassword.clear();
                savedEmail = email.getValue();
                UnsavedChanges.shown(email);
                UnsavedChanges.shown(emailPassword);
                Notes.success(getTranslation("profile.email-saved"));
            } catch (TryPause e) {
                NewPasswordFields.refuse(emailPassword, getTranslation("profile.present-pause", e.seconds()));
            } catch (TooManyRequestsException e) {
                Notes.error(getTranslation("profile.email-too-often"));
            } catch (ConstraintViolationException e) {
                email.setErrorMessage(
                        e.getConstraintViolations().iterator().next().getMessage());
                email.setInvalid(true);
                email.focus();
            }
        }

        private void savePassword() {
            wanted.value().ifPresent(this::savePassword);
        }

        private void savePassword(String password) {
            try {
                if (profile.changePassword(present.getValue(), password)) {
                    // the session ends now, with whatever is typed
                    UnsavedChanges.shown(present);
                    wanted.kept();
                } else {
                    NewPasswordFields.refuse(present, getTranslation("profile.present-wrong"));
                }
            } catch (TryPause e) {
                NewPasswordFields.refuse(present, getTranslation("profile.present-pause", e.seconds()));
            } catch (WeakPasswordException e) {
                wanted.refuse(
                        getTranslation("password-link.problem." + e.problem().name()));
            }
        }
    }
}
