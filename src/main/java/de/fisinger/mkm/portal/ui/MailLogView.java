package de.fisinger.mkm.portal.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import de.fisinger.mkm.account.CurrentUser;
import de.fisinger.mkm.account.Role;
import de.fisinger.mkm.mail.MailItem;
import de.fisinger.mkm.mail.MailNotRefusedException;
import de.fisinger.mkm.mail.MailStatus;
import de.fisinger.mkm.portal.MailLog;
import de.fisinger.mkm.ui.DataGrid;
import de.fisinger.mkm.ui.InNavigation;
import de.fisinger.mkm.ui.ListCard;
import de.fisinger.mkm.ui.LiveUpdates;
import de.fisinger.mkm.ui.LucideIcon;
import de.fisinger.mkm.ui.Notes;
import de.fisinger.mkm.ui.OverviewTile;
import de.fisinger.mkm.ui.RowActions;
import de.fisinger.mkm.ui.StatusBadge;
import de.fisinger.mkm.ui.StatusBadge.Look;
import jakarta.annotation.security.RolesAllowed;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Administration → E-Mail-Versand: which mails arrived, which didn't, and why. */
@Route(PortalNavigation.MAILS)
@RolesAllowed({Role.ADMINISTRATOR_NAME, Role.USER_NAME})
@PageTitle("mail-log.title")
@InNavigation(group = "navigation.administration", icon = LucideIcon.MAIL, order = 810)
class MailLogView extends VerticalLayout {

    private final transient MailLog mails;
    private final DataGrid<MailItem> grid;

    MailLogView(MailLog mails, LiveUpdates updates, CurrentUser user) {
        this.mails = mails;
        addClassName("page");
        var title = getTranslation("mail-log.title");
        grid = new DataGrid<>(title, mails.list());
        grid.column("art").saying(item -> kind(item.kind()));
        grid.column("status").shownAs(item -> badge(item.status()));
        grid.actions(this::actions);
        grid.build();
        grid.whenEmpty(ListCard.empty(getTranslation("mail-log.empty")));
        add(new ListCard(title, getTranslation("list.overview"), grid));
        updates.whileAttached(grid, user.get().accountId(), subject -> subject.startsWith("mail-"), grid::reload);
    }

    private Component actions(MailItem item) {
        var preview = RowActions.show(
                getTranslation("mail-log.preview", kind(item.kind())),
                _ -> new MailPreviewDialog(mails.preview(item)).open());
        return item.status() == MailStatus.REFUSED ? RowActions.row(retryButton(item), preview) : preview;
    }

    private Button retryButton(MailItem item) {
        var retry = RowActions.other(
                LucideIcon.REFRESH_CW, getTranslation("mail-log.retry", item.recipient()), _ -> retry(item));
        retry.setDisableOnClick(true);
        return retry;
    }

    private void retry(MailItem item) {
        try {
            mails.retry(item.id());
            Notes.success(getTranslation("mail-log.retried"));
        } catch (MailNotRefusedException e) {
            Notes.success(getTranslation("mail-log.retried-already"));
        }
        grid.reload();
    }

    private String kind(String kind) {
        return getTranslation("mail-kind." + kind);
    }

    private String word(MailStatus status) {
        return getTranslation("mail-status." + status.name());
    }

    private StatusBadge badge(MailStatus status) {
        return new StatusBadge(
                switch (status) {
                    case WAITING -> Look.MOVING;
                    case SENT -> Look.SUCCESS;
                    case REFUSED -> Look.ERROR;
                    case DROPPED -> Look.NEUTRAL;
                },
                word(status));
    }

    /** What the overview and the search show of it. */
    @Configuration(proxyBeanMethods = false)
    static class Parts {

        @Bean
        OverviewTile refusedMailsTile(MailLog mails) {
            return OverviewTile.urgent(MailLogView.class, "overview.mails", mails::list, MailStatus.REFUSED);
        }
    }
}
