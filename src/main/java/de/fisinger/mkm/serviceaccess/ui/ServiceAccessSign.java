package de.fisinger.mkm.serviceaccess.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import de.fisinger.mkm.account.CurrentUser;
import de.fisinger.mkm.serviceaccess.OwnServiceAccess;
import de.fisinger.mkm.serviceaccess.ServiceAccessProcess;
import de.fisinger.mkm.ui.LiveUpdates;
import de.fisinger.mkm.ui.LucideIcon;
import de.fisinger.mkm.ui.PageLink;
import de.fisinger.mkm.ui.TopBarItem;

/** Shows on every page that somebody has access: "Service-Zugriff: Aktiv · Zugriff verwalten"; follows live. */
@org.springframework.stereotype.Component
record ServiceAccessSign(OwnServiceAccess access, LiveUpdates updates, CurrentUser user) implements TopBarItem {

    @Override
    public Component create() {
        var sign = new Div();
        sign.addClassName("service-access-sign");
        var manage = new PageLink(
                ServiceAccessTab.ADDRESS,
                LucideIcon.KEY_ROUND.create(),
                new Span(sign.getTranslation("service-access.manage")));
        manage.setAriaLabel(sign.getTranslation("service-access.manage"));
        var active = new Button(
                sign.getTranslation("service-access.sign-active"),
                _ -> UI.getCurrent().navigate(ServiceAccessTab.ADDRESS));
        active.addThemeVariants(ButtonVariant.SUCCESS, ButtonVariant.PRIMARY, ButtonVariant.SMALL);
        sign.add(new Span(sign.getTranslation("service-access.sign")), active, manage);
        sign.setVisible(access.isGranted());
        updates.whileAttached(
                sign,
                user.get().accountId(),
                subject -> subject.startsWith(ServiceAccessProcess.SUBJECT_PREFIX),
                () -> sign.setVisible(access.isGranted()));
        return sign;
    }
}
