package de.fisinger.mkm.portal.ui;

import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import de.fisinger.mkm.account.CurrentUser;
import de.fisinger.mkm.account.Role;
import de.fisinger.mkm.portal.PortalTemplates;
import de.fisinger.mkm.ui.DataGrid;
import de.fisinger.mkm.ui.FirstStep;
import de.fisinger.mkm.ui.InNavigation;
import de.fisinger.mkm.ui.ListCard;
import de.fisinger.mkm.ui.LiveUpdates;
import de.fisinger.mkm.ui.LucideIcon;
import de.fisinger.mkm.ui.RowActions;
import jakarta.annotation.security.RolesAllowed;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Administration → Portal Templates: the Template-Übersicht (handbook: MKM – Portal Template). */
@Route(PortalNavigation.LIST)
@RolesAllowed(Role.ADMINISTRATOR_NAME)
@PageTitle("portal.list")
@InNavigation(group = "navigation.administration", icon = LucideIcon.PAINTBRUSH, order = 800)
class PortalListView extends VerticalLayout {

    PortalListView(PortalTemplates templates, LiveUpdates updates, CurrentUser user) {
        addClassName("page");
        var title = getTranslation("portal.list");
        var grid = new DataGrid<>(title, templates.list());
        grid.actions(item ->
                RowActions.edit(PortalNavigation.portal(item.id()), getTranslation("portal.edit", item.name())));
        grid.opens(item -> PortalNavigation.portal(item.id()));
        grid.build();
        grid.whenEmpty(ListCard.empty(getTranslation("portal.empty")));
        add(new ListCard(title, getTranslation("list.overview"), grid));
        updates.whileAttached(grid, user.get().accountId(), subject -> subject.startsWith("portal-"), grid::reload);
    }

    /** What the overview and the search show of it. */
    @Configuration(proxyBeanMethods = false)
    static class Parts {

        @Bean
        FirstStep firstPortal(PortalTemplates templates) {
            return FirstStep.of(40, "overview.step.portal", PortalListView.class, templates::list);
        }
    }
}
