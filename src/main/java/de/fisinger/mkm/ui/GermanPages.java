package de.fisinger.mkm.ui;

import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import de.fisinger.mkm.format.Texts;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** German for everything that Vaadin says by itself, and words instead of an exception when something breaks. */
@Component
class GermanPages implements VaadinServiceInitListener {

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(response -> {
            response.getDocument().child(0).attr("lang", Locale.GERMAN.getLanguage());
            ComponentWords.into(response);
        });
        var service = event.getSource();
        service.addUIInitListener(init -> ComponentWords.into(init.getUI()));
        service.setSystemMessagesProvider(_ -> systemMessages());
        service.addSessionInitListener(init -> {
            init.getSession().setLocale(Locale.GERMAN);
            init.getSession().setErrorHandler(new PageErrors());
        });
    }

    private static CustomizedSystemMessages systemMessages() {
        var messages = new CustomizedSystemMessages();
        messages.setSessionExpiredNotificationEnabled(true);
        messages.setSessionExpiredCaption(Texts.of("error.session-expired"));
        messages.setSessionExpiredMessage(Texts.of("error.session-expired.text"));
        messages.setInternalErrorCaption(Texts.of("error.internal"));
        messages.setInternalErrorMessage(Texts.of("error.internal.text"));
        messages.setCookiesDisabledCaption(Texts.of("error.cookies"));
        messages.setCookiesDisabledMessage(Texts.of("error.cookies.text"));
        return messages;
    }
}
