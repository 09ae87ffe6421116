package de.fisinger.mkm.account.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import de.fisinger.mkm.account.CurrentUser;
import de.fisinger.mkm.ui.Navigation;
import jakarta.annotation.security.PermitAll;

/** Leads everybody to the first page they may open; who has none is told so. */
@Route("")
@PermitAll
@PageTitle("start.title")
class StartView extends Div implements BeforeEnterObserver {

    private final transient Navigation navigation;

    StartView(CurrentUser user, Navigation navigation) {
        this.navigation = navigation;
        addClassName("page");
        add(
                new H1(getTranslation("start.greeting", user.get().displayName())),
                new Paragraph(getTranslation("start.nothing")));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        navigation.pages().stream().findFirst().ifPresent(event::forwardTo);
    }
}
