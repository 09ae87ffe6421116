package de.fisinger.mkm.portal.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import de.fisinger.mkm.account.TooManyRequestsException;
import de.fisinger.mkm.mail.AddressRefusedException;
import de.fisinger.mkm.mail.MailNotSentException;
import de.fisinger.mkm.mail.MailPreview;
import de.fisinger.mkm.portal.MailPasswordNeededException;
import de.fisinger.mkm.portal.NoOwnAddressException;
import de.fisinger.mkm.portal.PortalData;
import de.fisinger.mkm.ui.Background;
import de.fisinger.mkm.ui.LucideIcon;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** "Testmail senden": tries the settings that are in the form, and tells exactly what failed. */
class TestMail extends Div {

    private final transient Function<PortalData, String> sending;
    private final transient Supplier<Optional<PortalData>> settings;
    private final Button send = new Button();
    private final Paragraph result = new Paragraph();

    TestMail(
            Function<PortalData, String> sending,
            Function<PortalData, MailPreview.Shown> preview,
            Supplier<Optional<PortalData>> settings) {
        this.sending = sending;
        this.settings = settings;
        addClassName("test-mail");
        send.setText(getTranslation("portal.test-mail"));
        send.setIcon(LucideIcon.SEND.create());
        send.addClickListener(_ -> settings.get().ifPresent(this::send));
        result.getElement().setAttribute("role", "status");
        result.setVisible(false);
        var show = new Button(
                getTranslation("portal.mail-preview"),
                _ -> settings.get().map(preview).ifPresent(mail -> new MailPreviewDialog(mail).open()));
        add(send, show, result);
    }

    private void send(PortalData data) {
        send.setEnabled(false);
        tell(getTranslation("portal.test-mail.running"), false);
        Background.run(
                this,
                () -> sending.apply(data),
                address -> {
                    send.setEnabled(true);
                    tell(getTranslation("portal.test-mail.sent", address), false);
                },
                failure -> {
                    send.setEnabled(true);
                    tell(words(failure), true);
                });
    }

    private void tell(String words, boolean failed) {
        result.setText(words);
        result.setVisible(true);
        result.setClassName("failure", failed);
    }

    private String words(RuntimeException failure) {
        return switch (failure) {
            case MailNotSentException notSent -> {
                var problem = notSent.problem();
                var words = getTranslation(
                        "portal.test-mail.problem." + problem.kind().name());
                yield problem.answer().isEmpty()
                        ? words
                        : words + " " + getTranslation("portal.test-mail.answer", problem.answer());
            }
            case AddressRefusedException refused ->
                getTranslation("portal.test-mail.problem." + refused.kind().name());
            case MailPasswordNeededException _ -> getTranslation("portal.mail-password-needed");
            case TooManyRequestsException _ -> getTranslation("portal.test-mail.too-often");
            case NoOwnAddressException _ -> getTranslation("portal.test-mail.no-address");
            default -> getTranslation("error.unexpected");
        };
    }
}
