package de.fisinger.mkm.hosting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.Command;
import de.fisinger.mkm.format.Times;
import de.fisinger.mkm.hosting.WebServers;
import de.fisinger.mkm.input.GoneException;
import de.fisinger.mkm.plesk.PleskException;
import de.fisinger.mkm.plesk.ServerCertificate;
import de.fisinger.mkm.plesk.ServerData;
import de.fisinger.mkm.plesk.ServerRefusedException;
import de.fisinger.mkm.plesk.ServerSettings;
import de.fisinger.mkm.ui.Background;
import de.fisinger.mkm.ui.Facts;
import de.fisinger.mkm.ui.Notes;
import de.fisinger.mkm.ui.OnceButton;
import de.fisinger.mkm.ui.RecordForm;
import de.fisinger.mkm.ui.UnsavedChanges;
import jakarta.validation.Validator;
import org.jspecify.annotations.Nullable;

/** How a web server is reached: its panel, its key, what to trust, tried before it is stored. */
class WebServerDialog extends Dialog {

    private final transient WebServers servers;
    private final transient @Nullable ServerSettings known;
    private final transient Command done;
    private final transient RecordForm<ServerData> form;
    private final Div trust = new Div();
    private final Checkbox trusted = new Checkbox();
    private final Span verdict = new Span();
    private final OnceButton save = new OnceButton();
    private final Button test = new Button();
    private transient @Nullable ServerCertificate shown;

    /**
     * Makes the dialog.
     *
     * @param known the server that is changed; null for a new one
     * @param done is told when it is stored
     */
    WebServerDialog(WebServers servers, @Nullable ServerSettings known, Validator validator, Command done) {
        this.servers = servers;
        this.known = known;
        this.done = done;
        form = new RecordForm<>(ServerData.class, validator);
        setHeaderTitle(
                known == null
                        ? getTranslation("web-server.new")
                        : getTranslation("web-server.edit", known.data().name()));
        setCloseOnOutsideClick(false);
        UnsavedChanges.guard(this, form::isChanged);
        var fields = fields();
        form.read(known == null ? ServerData.EMPTY : known.data());
        trusted.setLabel(getTranslation("web-server.trust"));
        trust.addClassNames("card", "trust");
        if (known != null && known.trusted() != null) {
            show(known.trusted(), true);
        } else {
            trust.setVisible(false);
        }
        verdict.getElement().setAttribute("role", "status");
        verdict.setVisible(false);
        add(fields, trust, verdict);
        test.setText(getTranslation("web-server.test"));
        test.setDisableOnClick(true);
        test.addClickListener(_ -> form.write().ifPresentOrElse(this::test, this::idle));
        save.begins(getTranslation("action.save"), () -> form.write().ifPresentOrElse(this::save, this::idle))
                .onEnterIn(fields);
        getFooter().add(new Button(getTranslation("action.cancel"), _ -> UnsavedChanges.close(this)), test, save);
    }

    private Div fields() {
        var key = new PasswordField(getTranslation("web-server.key"));
        key.setHelperText(getTranslation(known == null ? "web-server.key-help" : "web-server.key-kept"));
        key.setAutocomplete(Autocomplete.NEW_PASSWORD);
        key.setRequiredIndicatorVisible(known == null);
        var port = new IntegerField(getTranslation("web-server.port"));
        var minutes = new IntegerField(getTranslation("web-server.set-up-minutes"));
        minutes.setHelperText(getTranslation("web-server.set-up-minutes-help"));
        var name = text("web-server.name", "name");
        name.setAutofocus(true);
        var hint = new Paragraph(getTranslation("form.required-hint"));
        hint.addClassName("note");
        var fields = new Div(
                name,
                text("web-server.host", "host"),
                bound(port, "port"),
                bound(key, "secretKey"),
                text("web-server.preview-domain", "previewDomain"),
                bound(minutes, "setUpMinutes"),
                hint);
        fields.addClassName("form");
        return fields;
    }

    private TextField text(String key, String component) {
        var field = new TextField(getTranslation(key));
        field.setHelperText(getTranslation(key + "-help"));
        field.setRequiredIndicatorVisible(true);
        field.setAutocomplete(Autocomplete.OFF);
        return bound(field, component);
    }

    private <F extends Component & HasValue<?, V>, V> F bound(F field, String component) {
        form.bind(field, component);
        return field;
    }

    private @Nullable ServerCertificate trustedOne() {
        return trusted.getValue() ? shown : null;
    }

    private void test(ServerData server) {
        var certificate = trustedOne();
        var id = known == null ? null : (Long) known.id();
        attempt(server, () -> servers.test(id, server, certificate), () -> tell("web-server.test.fine"));
    }

    private void save(ServerData server) {
        var certificate = trustedOne();
        Runnable change = known == null
                ? () -> servers.add(server, certificate)
                : () -> servers.change(known.id(), known.version(), server, certificate);
        attempt(server, change, () -> {
            close();
            Notes.success(getTranslation("web-server.saved", server.name()));
            done.execute();
        });
    }

    /** Calls the server without holding the page; what it shows as its certificate is read as well, if it isn't trusted. */
    private void attempt(ServerData server, Runnable work, Command fine) {
        tell("web-server.test.running");
        Background.run(
                this,
                () -> {
                    work.run();
                    return server;
                },
                _ -> {
                    idle();
                    fine.execute();
                },
                failure -> {
                    idle();
                    switch (failure) {
                        case ServerRefusedException refused -> refuse(refused.problem());
                        case PleskException plesk -> {
                            fail(String.valueOf(plesk.getMessage()));
                            readCertificate(server);
                        }
                        case GoneException _ -> fail(getTranslation("error.gone"));
                        default -> throw failure;
                    }
                });
    }

    private void refuse(ServerRefusedException.Problem problem) {
        verdict.setVisible(false);
        var words = getTranslation("web-server.problem." + problem.name());
        switch (problem) {
            case NAME_TAKEN -> form.refuse("name", words);
            case KEY_MISSING -> form.refuse("secretKey", words);
            case CHANGED -> fail(words);
        }
    }

    private void readCertificate(ServerData server) {
        Background.run(
                this,
                () -> servers.certificate(server),
                found -> found.filter(certificate -> !certificate.equals(trustedOne()))
                        .ifPresent(certificate -> show(certificate, false)),
                failure -> {
                    throw failure;
                });
    }

    private void show(ServerCertificate certificate, boolean isTrusted) {
        shown = certificate;
        var facts = new Facts();
        facts.add(getTranslation("web-server.certificate.subject"), certificate.subject());
        facts.add(getTranslation("web-server.certificate.issuer"), certificate.issuer());
        facts.add(getTranslation("web-server.certificate.until"), Times.minute(certificate.validUntil()));
        var fingerprint = new Span(certificate.fingerprint());
        fingerprint.addClassName("fingerprint");
        facts.add(getTranslation("web-server.certificate.fingerprint"), fingerprint);
        trusted.setValue(isTrusted);
        trust.removeAll();
        trust.add(
                new H2(getTranslation("web-server.certificate")),
                facts,
                new Paragraph(getTranslation("web-server.trust-help")),
                trusted);
        trust.setVisible(true);
    }

    private void tell(String key) {
        say(getTranslation(key), false);
    }

    private void fail(String words) {
        say(words, true);
    }

    private void say(String words, boolean isFailure) {
        verdict.setText(words);
        verdict.setClassName("failure", isFailure);
        verdict.setVisible(true);
    }

    private void idle() {
        test.setEnabled(true);
        save.setEnabled(true);
    }
}
