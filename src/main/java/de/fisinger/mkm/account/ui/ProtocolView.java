package de.fisinger.mkm.account.ui;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import de.fisinger.mkm.account.Role;
import de.fisinger.mkm.audit.AuditProtocol;
import de.fisinger.mkm.format.Times;
import de.fisinger.mkm.ui.DataGrid;
import de.fisinger.mkm.ui.InNavigation;
import de.fisinger.mkm.ui.ListCard;
import de.fisinger.mkm.ui.LucideIcon;
import jakarta.annotation.security.RolesAllowed;

/** Administration → Protokoll: who did what in the account, as whom, when and from where. */
@Route("protokoll")
@RolesAllowed(Role.ADMINISTRATOR_NAME)
@PageTitle("protocol.title")
@InNavigation(group = "navigation.administration", icon = LucideIcon.CLIPBOARD_LIST, order = 900)
class ProtocolView extends VerticalLayout {

    ProtocolView(AuditProtocol protocol) {
        addClassName("page");
        var title = getTranslation("protocol.title");
        var grid = new DataGrid<>(title, protocol.list());
        grid.column("zeit").shownAs(item -> new Span(Times.second(item.at()))).inLine(item -> Times.second(item.at()));
        grid.build();
        grid.whenEmpty(ListCard.empty(getTranslation("protocol.empty")));
        add(new ListCard(title, getTranslation("list.overview"), grid));
    }
}
