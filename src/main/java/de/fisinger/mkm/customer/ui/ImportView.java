package de.fisinger.mkm.customer.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import de.fisinger.mkm.account.Role;
import de.fisinger.mkm.customer.CustomerImport;
import de.fisinger.mkm.customer.CustomerNavigation;
import de.fisinger.mkm.customer.ImportPreview;
import de.fisinger.mkm.customer.ImportProblem;
import de.fisinger.mkm.ui.Background;
import de.fisinger.mkm.ui.Breadcrumb;
import de.fisinger.mkm.ui.InSearch;
import de.fisinger.mkm.ui.Notes;
import de.fisinger.mkm.ui.OnceButton;
import de.fisinger.mkm.ui.UnsavedChanges;
import de.fisinger.mkm.ui.Uploads;
import jakarta.annotation.security.RolesAllowed;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;

/** Imports customers from a CSV or xlsx file: shows first what it would do, and the line and cause of each error. */
@Route(CustomerNavigation.LIST + "/import")
@RolesAllowed({Role.ADMINISTRATOR_NAME, Role.USER_NAME})
@InSearch("customer.import")
@PageTitle("import.title")
class ImportView extends VerticalLayout {

    private static final Logger LOG = LoggerFactory.getLogger(ImportView.class);

    private static final int MOST_BYTES = 10 * 1024 * 1024;
    private static final int PREVIEWED = 10;
    private static final int MOST_PROBLEMS = 500;

    private final transient CustomerImport customerImport;
    private final Div result = new Div();
    private final Upload upload;

    /** Whether a file was read and nobody has said yet whether to import it. */
    private boolean isWaiting;

    ImportView(CustomerImport customerImport) {
        this.customerImport = customerImport;
        addClassName("page");
        upload = new Upload(Uploads.upTo(MOST_BYTES, this::preview));
        upload.setMaxFiles(1);
        upload.setMaxFileSize(MOST_BYTES);
        upload.setAcceptedFileExtensions(".csv", ".xlsx");
        upload.setI18n(Uploads.words(
                getTranslation("import.upload"),
                getTranslation("import.drop"),
                getTranslation("import.not-table"),
                getTranslation("import.too-big")));
        upload.addFileRejectedListener(rejected -> Notes.error(rejected.getErrorMessage()));
        result.getElement().setAttribute("role", "status");
        UnsavedChanges.guard(result, () -> isWaiting);
        var card = new Div(
                new H2(getTranslation("import.title")),
                new Paragraph(getTranslation("import.text")),
                new Paragraph(getTranslation("import.columns", String.join(", ", customerImport.headings()))),
                new Paragraph(sample()),
                upload,
                result);
        card.addClassName("card");
        add(
                new Breadcrumb(
                        CustomerNavigation.LIST, getTranslation("customer.list"), getTranslation("import.title")),
                card);
    }

    private Anchor sample() {
        var bytes = customerImport.sample().getBytes(StandardCharsets.UTF_8);
        return new Anchor(
                DownloadHandler.fromInputStream(_ -> new DownloadResponse(
                        new ByteArrayInputStream(bytes),
                        getTranslation("import.sample-file"),
                        "text/csv;charset=utf-8",
                        bytes.length)),
                getTranslation("import.sample"));
    }

    private void preview(byte[] file) {
        if (file.length > MOST_BYTES) {
            upload.clearFileList();
            Notes.error(getTranslation("import.too-big"));
        } else {
            result.removeAll();
            result.add(new Paragraph(getTranslation("import.reading")));
            // a file of thousands of lines takes a second, and those of others come first
            Background.run(result, () -> customerImport.preview(file), this::show, failure -> {
                LOG.error("A file can't be read", failure);
                result.removeAll();
                Notes.error(getTranslation("error.unexpected"));
            });
        }
    }

    private void show(ImportPreview preview) {
        upload.clearFileList();
        result.removeAll();
        isWaiting = preview.isImportable();
        if (isWaiting) {
            UnsavedChanges.changed(result);
            showCustomers(preview);
        } else {
            UnsavedChanges.kept(result);
            showProblems(preview.problems());
        }
    }

    private void showProblems(List<ImportProblem> problems) {
        result.removeAll();
        var lines = problems.stream().map(ImportProblem::line).distinct().count();
        var summary = new Paragraph(getTranslation("import.problems", problems.size(), lines));
        summary.addClassName("failure");
        var grid = new Grid<ImportProblem>();
        grid.addThemeVariants(GridVariant.NO_BORDER, GridVariant.ROW_STRIPES, GridVariant.WRAP_CELL_CONTENT);
        grid.setAllRowsVisible(true);
        grid.addColumn(ImportProblem::line)
                .setHeader(getTranslation("import.line"))
                .setWidth("6rem")
                .setFlexGrow(0);
        grid.addColumn(ImportProblem::column)
                .setHeader(getTranslation("import.column"))
                .setWidth("9rem")
                .setFlexGrow(0);
        grid.addColumn(this::cause).setHeader(getTranslation("import.cause"));
        grid.setItems(problems.stream().limit(MOST_PROBLEMS).toList());
        result.add(summary, grid);
        if (problems.size() > MOST_PROBLEMS) {
            result.add(new Paragraph(getTranslation("import.more-problems", problems.size() - MOST_PROBLEMS)));
        }
    }

    private String cause(ImportProblem problem) {
        return problem.kind() == ImportProblem.Kind.INVALID
                ? problem.detail()
                : getTranslation("import.problem." + problem.kind().name(), problem.detail());
    }

    private void showCustomers(ImportPreview preview) {
        var count = preview.rows().size();
        var grid = new Grid<ImportPreview.Row>();
        grid.addThemeVariants(GridVariant.NO_BORDER, GridVariant.ROW_STRIPES);
        grid.setAllRowsVisible(true);
        grid.addColumn(row -> row.data().customerNumber()).setHeader(getTranslation("customer.number"));
        grid.addColumn(row -> row.data().lastName()).setHeader(getTranslation("customer.last-name"));
        grid.addColumn(row -> row.data().firstName()).setHeader(getTranslation("customer.first-name"));
        grid.addColumn(row -> row.data().company()).setHeader(getTranslation("customer.company"));
        // with the zero that a spreadsheet may have taken away
        grid.addColumn(row -> row.data().postcode() + " " + row.data().city())
                .setHeader(getTranslation("customer.fact.place"));
        grid.addColumn(row -> row.data().country()).setHeader(getTranslation("customer.form.country"));
        grid.setItems(preview.rows().stream().limit(PREVIEWED).toList());
        var progress = new ProgressBar(0, count);
        progress.setVisible(false);
        progress.getElement().setAttribute("aria-label", getTranslation("import.title"));
        var create = new OnceButton().begins(getTranslation("import.submit", count), () -> {
            progress.setVisible(true);
            isWaiting = false;
            UnsavedChanges.kept(result);
            create(preview, progress);
        });
        result.add(
                new Paragraph(getTranslation("import.ready", count)), new H2(getTranslation("import.preview")), grid);
        if (count > PREVIEWED) {
            result.add(new Paragraph(getTranslation("import.more-rows", count - PREVIEWED)));
        }
        result.add(create, progress);
    }

    /** In the background, with the rights of this session: thousands of customers take a while. */
    private void create(ImportPreview preview, ProgressBar progress) {
        var ui = UI.getCurrent();
        Thread.startVirtualThread(new DelegatingSecurityContextRunnable(() -> {
            try {
                var problems = customerImport.create(preview, written -> tell(ui, () -> progress.setValue(written)));
                tell(ui, () -> finish(problems, preview.rows().size()));
            } catch (RuntimeException e) {
                LOG.error("The import of customers failed", e);
                tell(ui, () -> {
                    show(preview);
                    Notes.error(getTranslation("error.unexpected"));
                });
            }
        }));
    }

    private static void tell(UI ui, com.vaadin.flow.server.Command change) {
        try {
            var _ = ui.access(change);
        } catch (UIDetachedException e) {
            LOG.debug("Nobody looks at the import any more; it goes on", e);
        }
    }

    private void finish(List<ImportProblem> problems, int count) {
        if (problems.isEmpty()) {
            Notes.success(getTranslation("import.done", count));
            getUI().ifPresent(ui -> ui.navigate(CustomerListView.class));
        } else {
            showProblems(problems);
        }
    }
}
