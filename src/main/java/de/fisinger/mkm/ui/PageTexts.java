package de.fisinger.mkm.ui;

import com.vaadin.flow.i18n.I18NProvider;
import de.fisinger.mkm.format.Language;
import de.fisinger.mkm.format.Texts;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Gives Vaadin the portal's sentences, in the language of the page, or of the page for which something is done. */
@Component
class PageTexts implements I18NProvider {

    @Override
    public List<Locale> getProvidedLocales() {
        return Stream.of(Language.values()).map(Language::locale).toList();
    }

    @Override
    public String getTranslation(String key, Locale locale, Object... arguments) {
        return Texts.in(Texts.language(), key, arguments);
    }
}
