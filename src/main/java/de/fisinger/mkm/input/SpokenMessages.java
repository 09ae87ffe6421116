package de.fisinger.mkm.input;

import de.fisinger.mkm.format.Language;
import de.fisinger.mkm.format.Texts;
import jakarta.validation.MessageInterpolator;
import java.util.Locale;
import org.springframework.boot.validation.autoconfigure.ValidationConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is said of bad input is in the language of the page, not in that of the request or the machine. */
@Configuration(proxyBeanMethods = false)
class SpokenMessages {

    @Bean
    ValidationConfigurationCustomizer languageOfThePage() {
        return configuration ->
                configuration.messageInterpolator(new OfThePage(configuration.getDefaultMessageInterpolator()));
    }

    record OfThePage(MessageInterpolator messages) implements MessageInterpolator {

        @Override
        public String interpolate(String template, Context context) {
            // German is the bundle without a language: asked for by name, that of the machine's language would come
            // before it
            return messages.interpolate(
                    template,
                    context,
                    Texts.language() == Language.GERMAN
                            ? Locale.ROOT
                            : Texts.language().locale());
        }

        @Override
        public String interpolate(String template, Context context, Locale locale) {
            return interpolate(template, context);
        }
    }
}
