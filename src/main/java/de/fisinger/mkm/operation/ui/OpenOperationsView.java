package de.fisinger.mkm.operation.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import de.fisinger.mkm.account.Role;
import de.fisinger.mkm.format.Numbers;
import de.fisinger.mkm.operation.OperationItem;
import de.fisinger.mkm.operation.OperationStatus;
import de.fisinger.mkm.operation.Operations;
import de.fisinger.mkm.operation.Reason;
import de.fisinger.mkm.process.ProcessModels;
import de.fisinger.mkm.process.TooLateException;
import de.fisinger.mkm.ui.Background;
import de.fisinger.mkm.ui.DataGrid;
import de.fisinger.mkm.ui.InNavigation;
import de.fisinger.mkm.ui.ListCard;
import de.fisinger.mkm.ui.ListSelection;
import de.fisinger.mkm.ui.LiveUpdates;
import de.fisinger.mkm.ui.LucideIcon;
import de.fisinger.mkm.ui.Notes;
import de.fisinger.mkm.ui.OverviewTile;
import de.fisinger.mkm.ui.ReasonDialog;
import de.fisinger.mkm.ui.RecordForm;
import de.fisinger.mkm.ui.SearchSource;
import de.fisinger.mkm.ui.SearchSource.Hit;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Validator;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Administration → Vorgänge: instances that go on, over all accounts; retrying and ending several at once. */
@Route(OperationNavigation.OPEN)
@RolesAllowed(Role.SUPPORT_NAME)
@PageTitle("operation.list")
@InNavigation(group = "navigation.administration", icon = LucideIcon.SETTINGS, order = 700)
class OpenOperationsView extends VerticalLayout {

    private final transient Operations operations;
    private final transient Validator validator;
    private final DataGrid<OperationItem> grid;
    private final Button retry = new Button();
    private final Button cancel = new Button();
    private final ProgressBar progress = new ProgressBar();
    private final ListSelection<OperationItem> selection = new ListSelection<>(
            OperationItem::id,
            item -> item.status().isOpen(),
            item -> getTranslation("operation.select", item.about()),
            this::showSelection);

    OpenOperationsView(Operations operations, ProcessModels models, LiveUpdates updates, Validator validator) {
        this.operations = operations;
        this.validator = validator;
        addClassName("page");
        grid = new OperationGrid(models, true).of(operations.open(), selection);
        grid.whenEmpty(ListCard.empty(getTranslation("operation.empty")));
        retry.addThemeVariants(ButtonVariant.PRIMARY);
        retry.addClickListener(_ -> retry());
        cancel.addThemeVariants(ButtonVariant.ERROR);
        cancel.addClickListener(_ -> askToCancel());
        progress.setVisible(false);
        progress.getElement().setAttribute("aria-label", getTranslation("operation.retry"));
        add(
                OperationTabs.of(true),
                new ListCard(
                        getTranslation("operation.list"),
                        getTranslation("list.overview"),
                        new Div(progress, grid),
                        retry,
                        cancel));
        showSelection();
        updates.ofInstancesWhileAttached(grid, subject -> subject.startsWith("instance-"), grid::reload);
    }

    private void showSelection() {
        var incidents =
                selection.rows().stream().filter(OperationItem::isRetryable).count();
        var all = selection.rows().size();
        retry.setVisible(incidents > 0);
        retry.setText(getTranslation("operation.retry.several", Numbers.whole(incidents)));
        cancel.setVisible(all > 0);
        cancel.setText(getTranslation("operation.cancel.several", Numbers.whole(all)));
    }

    private void retry() {
        forEach(OperationItem::isRetryable, operations::retry, "operation.retry.done");
    }

    private void askToCancel() {
        var words = new ReasonDialog.Words(
                getTranslation("operation.cancel.title.several"),
                getTranslation(
                        "operation.cancel.question.several", selection.rows().size()),
                getTranslation("operation.reason.help"),
                getTranslation("operation.cancel.confirm.several"),
                getTranslation("operation.cancel.keep"));
        new ReasonDialog<>(words, new RecordForm<>(Reason.class, validator), this::cancel).open();
    }

    private void cancel(Reason reason) {
        forEach(
                _ -> true,
                key -> {
                    try {
                        operations.cancel(key, reason);
                        return true;
                    } catch (TooLateException tooLate) {
                        return false;
                    }
                },
                "operation.cancel.done");
    }

    /** One after the other in the background; the others go on if one can't. */
    private void forEach(Predicate<OperationItem> wanted, Predicate<Long> action, String doneKey) {
        var keys =
                selection.rows().stream().filter(wanted).map(OperationItem::id).toList();
        progress.setMax(keys.size());
        progress.setValue(0);
        progress.setVisible(true);
        retry.setEnabled(false);
        cancel.setEnabled(false);
        var ui = UI.getCurrent();
        Background.run(this, () -> doEach(ui, keys, action), done -> finish(doneKey, done, keys.size()), _ -> {
            finish(doneKey, 0, keys.size());
        });
    }

    private int doEach(UI ui, List<Long> keys, Predicate<Long> action) {
        var done = 0;
        for (var i = 0; i < keys.size(); i++) {
            var number = i + 1;
            try {
                done += action.test(keys.get(i)) ? 1 : 0;
            } catch (RuntimeException e) {
                org.slf4j.LoggerFactory.getLogger(OpenOperationsView.class)
                        .warn("Instance {} stays as it is: {}", keys.get(i), e.getMessage());
            }
            Background.tell(ui, this, () -> progress.setValue(number));
        }
        return done;
    }

    private void finish(String doneKey, int done, int all) {
        progress.setVisible(false);
        retry.setEnabled(true);
        cancel.setEnabled(true);
        selection.clear();
        grid.reload();
        if (done == all) {
            Notes.success(getTranslation(doneKey, Numbers.whole(done)));
        } else {
            Notes.error(getTranslation("operation.partly", Numbers.whole(done), Numbers.whole(all)));
        }
    }

    /** What the overview and the search show of it. */
    @Configuration(proxyBeanMethods = false)
    static class Parts {

        @Bean
        OverviewTile incidentsTile(Operations operations) {
            return OverviewTile.urgent(
                    OpenOperationsView.class, "overview.incidents", operations::open, OperationStatus.INCIDENT);
        }

        @Bean
        OverviewTile retryingTile(Operations operations) {
            return OverviewTile.of(
                    OpenOperationsView.class, "overview.retrying", operations::open, OperationStatus.RETRYING);
        }

        @Bean
        OverviewTile openOperationsTile(Operations operations) {
            return OverviewTile.of(OpenOperationsView.class, "overview.operations", operations::open);
        }

        @Bean
        SearchSource operationSearch(Operations operations) {
            return SearchSource.of(
                    OpenOperationsView.class,
                    operations::open,
                    item -> new Hit(
                            item.about(), OperationBadge.word(item.status()), OperationNavigation.instance(item.id())));
        }
    }
}
