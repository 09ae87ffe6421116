package de.fisinger.mkm.hosting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import de.fisinger.mkm.account.Role;
import de.fisinger.mkm.format.Numbers;
import de.fisinger.mkm.hosting.WebServerItem;
import de.fisinger.mkm.hosting.WebServers;
import de.fisinger.mkm.plesk.ServerSettings;
import de.fisinger.mkm.ui.DataGrid;
import de.fisinger.mkm.ui.InNavigation;
import de.fisinger.mkm.ui.ListCard;
import de.fisinger.mkm.ui.LucideIcon;
import de.fisinger.mkm.ui.Notes;
import de.fisinger.mkm.ui.Questions;
import de.fisinger.mkm.ui.RowActions;
import de.fisinger.mkm.ui.StatusBadge;
import de.fisinger.mkm.ui.StatusBadge.Look;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Validator;
import org.jspecify.annotations.Nullable;

/** Administration → Webserver: how full the provider's servers are; one can be emptied by taking no new hostings. */
@Route("webserver")
@RolesAllowed(Role.SUPPORT_NAME)
@PageTitle("web-server.list")
@InNavigation(group = "navigation.administration", icon = LucideIcon.SERVER, order = 730)
class WebServersView extends VerticalLayout {

    private final transient WebServers servers;
    private final transient Validator validator;
    private final DataGrid<WebServerItem> grid;

    WebServersView(WebServers servers, Validator validator) {
        this.servers = servers;
        this.validator = validator;
        addClassName("page");
        var title = getTranslation("web-server.list");
        grid = new DataGrid<>(title, servers.list());
        grid.column("belegt").saying(item -> Numbers.bytes(item.diskUsed()));
        grid.column("zustand")
                .shownAs(item -> new StatusBadge(
                        item.draining() ? Look.WARNING : Look.SUCCESS,
                        getTranslation("web-server.draining." + item.draining())));
        grid.actions(item -> RowActions.row(
                RowActions.change(getTranslation("web-server.edit", item.name()), _ -> edit(item)), action(item)));
        grid.build();
        grid.whenEmpty(ListCard.empty(
                getTranslation("web-server.empty"),
                new Button(getTranslation("web-server.new"), LucideIcon.PLUS.create(), _ -> open(null))));
        add(new ListCard(
                title,
                getTranslation("list.overview"),
                grid,
                ListCard.plus(getTranslation("web-server.new"), () -> open(null))));
    }

    private void edit(WebServerItem item) {
        servers.find(item.id()).ifPresentOrElse(this::open, () -> Notes.error(getTranslation("error.gone")));
    }

    private void open(@Nullable ServerSettings known) {
        new WebServerDialog(servers, known, validator, grid::reload).open();
    }

    private Component action(WebServerItem item) {
        return item.draining()
                ? RowActions.other(
                        LucideIcon.LOCK_OPEN, getTranslation("web-server.fill", item.name()), _ -> drain(item, false))
                : RowActions.other(
                        LucideIcon.LOCK,
                        getTranslation("web-server.drain", item.name()),
                        _ -> Questions.ask(
                                getTranslation("web-server.drain.title", item.name()),
                                getTranslation("web-server.drain.question"),
                                getTranslation("web-server.drain.do"),
                                () -> drain(item, true)));
    }

    private void drain(WebServerItem item, boolean wanted) {
        servers.drain(item.id(), wanted);
        Notes.success(getTranslation(wanted ? "web-server.drained" : "web-server.filled", item.name()));
        grid.reload();
    }
}
