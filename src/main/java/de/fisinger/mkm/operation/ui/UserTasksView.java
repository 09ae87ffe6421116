package de.fisinger.mkm.operation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import de.fisinger.mkm.account.Role;
import de.fisinger.mkm.operation.AlreadyDecidedException;
import de.fisinger.mkm.operation.Reason;
import de.fisinger.mkm.operation.UserTaskItem;
import de.fisinger.mkm.operation.UserTaskList;
import de.fisinger.mkm.process.ProcessModels;
import de.fisinger.mkm.process.ui.ElementNames;
import de.fisinger.mkm.ui.DataGrid;
import de.fisinger.mkm.ui.InNavigation;
import de.fisinger.mkm.ui.ListCard;
import de.fisinger.mkm.ui.LiveUpdates;
import de.fisinger.mkm.ui.LucideIcon;
import de.fisinger.mkm.ui.Notes;
import de.fisinger.mkm.ui.OverviewTile;
import de.fisinger.mkm.ui.PageLink;
import de.fisinger.mkm.ui.ReasonDialog;
import de.fisinger.mkm.ui.RecordForm;
import de.fisinger.mkm.ui.RowActions;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Validator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Administration → Aufgaben: user tasks of the models, with Freigeben and Ablehnen. */
@Route(OperationNavigation.TASKS)
@RolesAllowed(Role.SUPPORT_NAME)
@PageTitle("user-task.list")
@InNavigation(group = "navigation.administration", icon = LucideIcon.LIST_CHECKS, order = 710)
class UserTasksView extends VerticalLayout {

    private final transient UserTaskList tasks;
    private final transient ElementNames names;
    private final transient Validator validator;
    private final DataGrid<UserTaskItem> grid;

    UserTasksView(UserTaskList tasks, ProcessModels models, LiveUpdates updates, Validator validator) {
        this.tasks = tasks;
        this.names = new ElementNames(models);
        this.validator = validator;
        addClassName("page");
        var title = getTranslation("user-task.list");
        grid = new DataGrid<>(title, tasks.list());
        grid.column("aufgabe").saying(this::name);
        grid.column("worum")
                .shownAs(item -> new PageLink(OperationNavigation.instance(item.processInstanceKey()), item.about()));
        grid.actions(this::actions);
        grid.build();
        grid.whenEmpty(ListCard.empty(getTranslation("user-task.empty")));
        add(new ListCard(title, getTranslation("list.overview"), grid));
        updates.ofInstancesWhileAttached(grid, subject -> subject.startsWith("instance-"), grid::reload);
    }

    private String name(UserTaskItem item) {
        return names.element(item.processId(), item.version(), item.elementId());
    }

    private Component actions(UserTaskItem item) {
        return RowActions.row(
                RowActions.other(LucideIcon.CHECK, label("user-task.approve", item), _ -> approve(item)),
                RowActions.refuse(LucideIcon.X, label("user-task.decline", item), _ -> askToDecline(item)));
    }

    private String label(String key, UserTaskItem item) {
        return getTranslation(key + ".label", name(item), item.about());
    }

    private void approve(UserTaskItem item) {
        decide(() -> tasks.approve(item.id()), "user-task.approved");
    }

    private void askToDecline(UserTaskItem item) {
        var words = new ReasonDialog.Words(
                getTranslation("user-task.decline.title"),
                getTranslation("user-task.decline.question", name(item), item.about()),
                getTranslation("operation.reason.help"),
                getTranslation("user-task.decline"),
                getTranslation("action.cancel"));
        new ReasonDialog<>(
                        words,
                        new RecordForm<>(Reason.class, validator),
                        reason -> decide(() -> tasks.decline(item.id(), reason), "user-task.declined"))
                .open();
    }

    private void decide(Runnable decision, String doneKey) {
        try {
            decision.run();
            Notes.success(getTranslation(doneKey));
        } catch (AlreadyDecidedException e) {
            Notes.error(getTranslation("user-task.already"));
        }
        grid.reload();
    }

    /** What the overview and the search show of it. */
    @Configuration(proxyBeanMethods = false)
    static class Parts {

        @Bean
        OverviewTile userTasksTile(UserTaskList tasks) {
            return OverviewTile.urgent(UserTasksView.class, "overview.tasks", tasks::list);
        }
    }
}
