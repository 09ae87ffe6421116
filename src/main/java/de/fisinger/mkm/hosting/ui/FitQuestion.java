package de.fisinger.mkm.hosting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.i18n.I18NProvider;
import de.fisinger.mkm.hosting.PlanFit;
import de.fisinger.mkm.ui.Background;
import de.fisinger.mkm.ui.Questions;
import java.util.function.Supplier;

/** Asks whether a hosting shall get the settings of a plan, with what of its use wouldn't fit: Plesk doesn't ask. */
final class FitQuestion {

    private FitQuestion() {}

    /**
     * Asks. Where Plesk is silent, it is compared when it is done.
     *
     * @param fit asks Plesk
     * @param title what is about to happen, as a question
     * @param text what it means
     * @param confirmed is told whether that was said although not everything fits
     */
    static void ask(
            Component owner,
            Supplier<PlanFit> fit,
            String title,
            String text,
            String verb,
            SerializableConsumer<Boolean> confirmed) {
        Background.run(
                owner,
                fit,
                found -> Questions.ask(
                        title,
                        found.fits() ? text : text + " " + I18NProvider.translate("change.fit.overuse", found.words()),
                        verb,
                        () -> confirmed.accept(!found.fits())),
                _ -> Questions.ask(title, text, verb, () -> confirmed.accept(false)));
    }
}
