package de.fisinger.mkm.account.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import de.fisinger.mkm.account.CurrentUser;
import de.fisinger.mkm.account.SessionSwitch;
import de.fisinger.mkm.account.SwitchedSession;
import de.fisinger.mkm.ui.LayoutBanner;
import de.fisinger.mkm.ui.LucideIcon;
import de.fisinger.mkm.ui.PostForm;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Says as whom one works, and leads back. */
@Component
record SwitchBanner(CurrentUser user) implements LayoutBanner {

    @Override
    public Optional<com.vaadin.flow.component.Component> banner() {
        return SwitchedSession.actor().map(actor -> {
            var linked = user.get();
            var banner = new Div();
            banner.addClassName("switch-banner");
            banner.getElement().setAttribute("role", "region");
            banner.getElement().setAttribute("aria-label", banner.getTranslation("switch.region"));
            banner.add(
                    new Span(banner.getTranslation(
                            "switch.working-as", linked.getUsername(), linked.accountName(), linked.accountNumber())),
                    new Button(
                            banner.getTranslation("switch.back", actor.getUsername()),
                            LucideIcon.LOG_OUT.create(),
                            _ -> PostForm.send(SessionSwitch.BACK)));
            return banner;
        });
    }
}
