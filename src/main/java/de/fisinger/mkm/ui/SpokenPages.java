package de.fisinger.mkm.ui;

import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import de.fisinger.mkm.format.Language;
import de.fisinger.mkm.format.Texts;
import java.util.Objects;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * Pages speak the language that their user chose, or the browser's; so does everything that Vaadin says by itself. Words
 * stand in the place of an exception when something breaks.
 */
@Component
class SpokenPages implements VaadinServiceInitListener {

    private final LanguageChoice choice;

    SpokenPages(LanguageChoice choice) {
        this.choice = choice;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(response -> {
            var language = of(response.getVaadinRequest());
            response.getDocument().child(0).attr("lang", language.locale().getLanguage());
            Texts.speaking(language, () -> {
                ComponentWords.into(response);
                return language;
            });
        });
        var service = event.getSource();
        service.addUIInitListener(init -> {
            init.getUI()
                    .setLocale(of(Objects.requireNonNull(VaadinRequest.getCurrent()))
                            .locale());
            ComponentWords.into(init.getUI());
        });
        service.setSystemMessagesProvider(about -> systemMessages(Language.of(about.getLocale())));
        service.addSessionInitListener(init -> init.getSession().setErrorHandler(new PageErrors()));
    }

    private Language of(VaadinRequest request) {
        // who asks without a browser's languages would get the machine's
        return choice.chosen()
                .orElseGet(() -> request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null
                        ? Language.GERMAN
                        : Language.preferred(request.getLocales()));
    }

    private static CustomizedSystemMessages systemMessages(Language language) {
        var messages = new CustomizedSystemMessages();
        messages.setSessionExpiredNotificationEnabled(true);
        messages.setSessionExpiredCaption(Texts.in(language, "error.session-expired"));
        messages.setSessionExpiredMessage(Texts.in(language, "error.session-expired.text"));
        messages.setInternalErrorCaption(Texts.in(language, "error.internal"));
        messages.setInternalErrorMessage(Texts.in(language, "error.internal.text"));
        messages.setCookiesDisabledCaption(Texts.in(language, "error.cookies"));
        messages.setCookiesDisabledMessage(Texts.in(language, "error.cookies.text"));
        return messages;
    }
}
