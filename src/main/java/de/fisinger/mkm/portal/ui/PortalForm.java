package de.fisinger.mkm.portal.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.server.Command;
import de.fisinger.mkm.mail.MailServer.Encryption;
import de.fisinger.mkm.picture.Picture;
import de.fisinger.mkm.portal.Colors;
import de.fisinger.mkm.portal.ImageKind;
import de.fisinger.mkm.portal.PortalData;
import de.fisinger.mkm.portal.PortalDetails;
import de.fisinger.mkm.ui.PictureField;
import de.fisinger.mkm.ui.RecordForm;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The four sections of a portal template (handbook: MKM – Portal Template, Template bearbeiten). */
class PortalForm extends Div {

    private final transient RecordForm<PortalData> form;
    private final transient Command changed;
    private final TextField url = new TextField();
    private final PasswordField password = new PasswordField();
    private final Map<ImageKind, PictureField> pictures = new EnumMap<>(ImageKind.class);
    private final Span contrast = new Span();
    private final Span notSending = new Span();
    private final Div mail;

    PortalForm(Validator validator, Command changed, Component... afterMail) {
        this.changed = changed;
        form = new RecordForm<>(PortalData.class, validator);
        addClassName("card-stack");
        url.setLabel(getTranslation("portal.url"));
        url.setHelperText(getTranslation("portal.url.set-by-support"));
        url.setReadOnly(true);
        mail = section(
                "portal.section.mail",
                text("portal.mail-host", "mailHost"),
                port(),
                encryption(),
                text("portal.mail-user-name", "mailUserName"),
                password(),
                text("portal.mail-sender", "mailSender"),
                text("portal.mail-sender-name", "mailSenderName"),
                footer());
        notSending.setText(getTranslation("portal.not-sending"));
        notSending.addClassName("contrast-warning");
        mail.addComponentAtIndex(1, notSending);
        mail.add(afterMail);
        add(
                section(
                        "portal.section.data",
                        required(text("portal.title", "title")),
                        required(text("portal.name", "name")),
                        text("portal.name2", "name2"),
                        url,
                        ordering()),
                section(
                        "portal.section.links",
                        text("portal.home-url", "homeUrl"),
                        text("portal.contact-url", "contactUrl"),
                        text("portal.imprint-url", "imprintUrl"),
                        text("portal.privacy-url", "privacyUrl"),
                        text("portal.terms-url", "termsUrl")),
                mail,
                design());
    }

    private Div section(String titleKey, Component... fields) {
        var columns = new Div(fields);
        columns.addClassName("form-columns");
        var card = new Div(new H2(getTranslation(titleKey)), columns);
        card.addClassName("card");
        return card;
    }

    private Div design() {
        var fields = new ArrayList<Component>();
        for (var number : List.of(1, 2, 3, 4)) {
            var key = "portal.color" + number;
            var field = new ColorField(getTranslation(key), getTranslation(key + "-help"));
            fields.add(bound(field, "color" + number));
        }
        contrast.addClassNames("wide", "contrast-warning");
        contrast.getElement().setAttribute("role", "status");
        fields.add(contrast);
        for (var kind : ImageKind.values()) {
            var key = "portal.picture." + kind.name();
            var field = new PictureField(
                    kind.most(),
                    getTranslation(key),
                    getTranslation(key + "-help") + " " + getTranslation("picture.limits"),
                    changed);
            pictures.put(kind, field);
            fields.add(field);
        }
        return section("portal.section.design", fields.toArray(Component[]::new));
    }

    private <F extends Component & HasValue<?, V>, V> F bound(F field, String component) {
        form.bind(field, component);
        field.addValueChangeListener(_ -> {
            showContrast();
            changed.execute();
        });
        return field;
    }

    private TextField text(String key, String component) {
        var field = new TextField(getTranslation(key));
        field.setHelperText(getTranslation(key + "-help"));
        field.setAutocomplete(Autocomplete.OFF);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        return bound(field, component);
    }

    private static TextField required(TextField field) {
        field.setRequiredIndicatorVisible(true);
        return field;
    }

    private Checkbox ordering() {
        var field = new Checkbox(getTranslation("portal.ordering"));
        field.setHelperText(getTranslation("portal.ordering-help"));
        return bound(field, "ordering");
    }

    private IntegerField port() {
        var field = new IntegerField(getTranslation("portal.mail-port"));
        field.setHelperText(getTranslation("portal.mail-port-help"));
        return bound(field, "mailPort");
    }

    private Select<Encryption> encryption() {
        var field = new Select<Encryption>();
        field.setLabel(getTranslation("portal.mail-encryption"));
        field.setItems(Encryption.values());
        field.setItemLabelGenerator(value -> getTranslation("portal.mail-encryption." + value.name()));
        field.setHelperText(getTranslation("portal.mail-encryption-help"));
        return bound(field, "mailEncryption");
    }

    private PasswordField password() {
        password.setLabel(getTranslation("portal.mail-password"));
        password.setAutocomplete(Autocomplete.NEW_PASSWORD);
        return bound(password, "mailPassword");
    }

    private TextArea footer() {
        var field = new TextArea(getTranslation("portal.mail-footer"));
        field.setHelperText(getTranslation("portal.mail-footer-help"));
        field.setMinRows(3);
        field.setMaxRows(10);
        field.addClassName("wide");
        return bound(field, "mailFooter");
    }

    void show(PortalDetails portal) {
        url.setValue(portal.url());
        password.setHelperText(
                getTranslation(portal.hasMailPassword() ? "portal.mail-password-kept" : "portal.mail-password-help"));
        pictures.forEach((kind, field) -> field.show(portal.pictures().get(kind)));
        form.read(portal.data());
        notSending.setVisible(!portal.sendsMails());
        showContrast();
    }

    /** Says which colours can't be read well (WCAG 2.2, 1.4.3). */
    private void showContrast() {
        var data = form.entered();
        var problems = new ArrayList<String>();
        warn(problems, data.color1(), Colors.WHITE, Colors.READABLE, "portal.contrast.1");
        warn(problems, data.color3(), data.color4(), 3, "portal.contrast.3");
        contrast.setText(String.join(" ", problems));
        contrast.setVisible(!problems.isEmpty());
    }

    private void warn(List<String> problems, String color, String background, double least, String key) {
        if (Colors.isColor(color) && Colors.isColor(background)) {
            var found = Colors.contrast(color, background);
            if (found < least) {
                problems.add(getTranslation(
                        key,
                        "%.1f".formatted(found).replace('.', ','),
                        "%.1f".formatted(least).replace('.', ',')));
            }
        }
    }

    /** What is in the fields, right or wrong. */
    PortalData inFields() {
        return form.entered();
    }

    Optional<PortalData> entered() {
        return form.write();
    }

    /** Asks for the password again: the stored one belongs to other settings. */
    void askForPassword() {
        form.refuse("mailPassword", getTranslation("portal.mail-password-needed"));
    }

    Map<ImageKind, Picture> chosenPictures() {
        Map<ImageKind, Picture> chosen = new EnumMap<>(ImageKind.class);
        pictures.forEach((kind, field) -> field.chosen().ifPresent(picture -> chosen.put(kind, picture)));
        return chosen;
    }

    /** Addresses of the pictures that are shown. */
    Map<ImageKind, String> addresses() {
        Map<ImageKind, String> addresses = new EnumMap<>(ImageKind.class);
        pictures.forEach((kind, field) -> {
            if (!field.address().isEmpty()) {
                addresses.put(kind, field.address());
            }
        });
        return addresses;
    }

    boolean isChanged() {
        return form.isChanged() || !chosenPictures().isEmpty();
    }
}
