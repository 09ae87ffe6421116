package de.fisinger.mkm.account.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import de.fisinger.mkm.account.CurrentUser;
import de.fisinger.mkm.account.SessionSwitch;
import de.fisinger.mkm.ui.PageLink;
import jakarta.annotation.security.PermitAll;

/** Where somebody lands whose work as a linked user was ended by the other side, or was refused. */
@Route(SessionSwitch.ENDED)
@PermitAll
@PageTitle("switch.ended.title")
class SwitchEndedView extends Div {

    SwitchEndedView(CurrentUser user) {
        addClassName("page");
        add(
                new H1(getTranslation("switch.ended.title")),
                new Paragraph(getTranslation("switch.ended.text", user.get().getUsername())),
                new PageLink("", getTranslation("not-found.home")));
    }
}
