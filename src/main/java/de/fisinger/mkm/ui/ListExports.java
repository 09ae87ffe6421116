package de.fisinger.mkm.ui;

import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.server.streams.DownloadEvent;
import de.fisinger.mkm.format.Language;
import de.fisinger.mkm.format.Numbers;
import de.fisinger.mkm.format.Texts;
import de.fisinger.mkm.format.Times;
import de.fisinger.mkm.list.Export;
import de.fisinger.mkm.list.ExportFormat;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;

/**
 * Kopieren, CSV, Excel, PDF, Drucken: all rows that match. A file is made on disk first, so that it is either whole or
 * an error, and a slow connection to a browser holds no connection to the database.
 */
final class ListExports<T> extends Div {

    private static final Logger LOG = LoggerFactory.getLogger(ListExports.class);

    /** Fewer rows are there before anybody looks. */
    private static final int SHOW_PROGRESS_FROM = 2000;

    private static final int TELL_EVERY = 1000;

    /** Copies what the link gives, within the click, as browsers ask for it. */
    private static final String COPY_ON_CLICK = """
            this.addEventListener('click', async event => {
              event.preventDefault();
              try {
                const text = fetch(this.href).then(answer => answer.ok ? answer.blob() : Promise.reject(answer.status));
                // without https, browsers have no clipboard at all
                await navigator.clipboard.write([new ClipboardItem({'text/plain': text.then(
                    blob => new Blob([blob], {type: 'text/plain'}))})]);
                $0.$server.copied();
              } catch (refused) {
                $0.$server.notCopied();
              }
            });
            """;

    private final transient Supplier<Export<T>> export;
    private final transient LongSupplier count;
    private final ProgressBar progress = new ProgressBar();
    private final Span progressText = new Span();
    private final Div progressLine = new Div(progressText, progress);

    ListExports(Supplier<Export<T>> export, LongSupplier count) {
        this.export = export;
        this.count = count;
        addClassName("list-exports");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", getTranslation("list.exports"));
        var copy = link("list.copy", ExportFormat.COPY);
        copy.addAttachListener(_ -> copy.getElement().executeJs(COPY_ON_CLICK, getElement()));
        var print = link("list.print", ExportFormat.PRINT);
        print.setTarget("_blank");
        progressLine.addClassName("list-progress");
        progressLine.setVisible(false);
        progressText.getElement().setAttribute("role", "status");
        progress.getElement().setAttribute("aria-label", getTranslation("list.exports"));
        add(
                copy,
                link("list.csv", ExportFormat.CSV),
                link("list.excel", ExportFormat.EXCEL),
                link("list.pdf", ExportFormat.PDF),
                print,
                progressLine);
    }

    private Anchor link(String labelKey, ExportFormat format) {
        var link = new Anchor((DownloadEvent event) -> send(format, event), getTranslation(labelKey));
        // set by Anchor itself; the page to print opens in a tab
        link.getElement().setAttribute("download", format != ExportFormat.PRINT);
        return link;
    }

    @com.vaadin.flow.component.ClientCallable
    void copied() {
        Notes.success(getTranslation("list.copied"));
    }

    @com.vaadin.flow.component.ClientCallable
    void notCopied() {
        Notes.error(getTranslation("list.not-copied"));
    }

    /** Runs on the request's own thread, without the session's lock: the page stays usable meanwhile. */
    private void send(ExportFormat format, DownloadEvent event) throws IOException {
        var file = Files.createTempFile("mkm-export-", "." + format.suffix());
        try {
            var title = Texts.speaking(language(event), () -> write(format, event, file));
            deliver(title, format, event, file);
        } catch (AuthenticationException | AccessDeniedException e) {
            LOG.debug("A page without a session was asked for its list", e);
            event.getResponse().setStatus(403);
        } catch (IOException | RuntimeException e) {
            LOG.error("The export of a list failed", e);
            event.getResponse().setStatus(500);
            tell(event, () -> Notes.error(getTranslation("list.export-failed")));
        } finally {
            Files.delete(file);
            tell(event, () -> progressLine.setVisible(false));
        }
    }

    private static Language language(DownloadEvent event) {
        var ui = event.getUI();
        return ui == null ? Language.GERMAN : Language.of(ui.getLocale());
    }

    private String write(ExportFormat format, DownloadEvent event, Path file) throws IOException {
        var made = export.get();
        var total = count.getAsLong();
        try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
            format.write(counted(made, event, total), out);
        }
        return made.title();
    }

    private Export<T> counted(Export<T> made, DownloadEvent event, long total) {
        if (total < SHOW_PROGRESS_FROM) {
            return made;
        }
        var written = new long[1];
        Consumer<Consumer<T>> rows = row -> made.rows().accept(item -> {
            row.accept(item);
            if (++written[0] % TELL_EVERY == 0) {
                var soFar = written[0];
                tell(event, () -> showProgress(soFar, total));
            }
        });
        return made.withRows(rows);
    }

    private void showProgress(long written, long total) {
        progressLine.setVisible(true);
        progress.setMax((double) total);
        progress.setValue((double) Math.min(written, total));
        progressText.setText(getTranslation("list.export-progress", Numbers.whole(written), Numbers.whole(total)));
    }

    private static void deliver(String title, ExportFormat format, DownloadEvent event, Path file) throws IOException {
        var name = "%s-%s.%s"
                .formatted(
                        title.toLowerCase(Locale.GERMAN).replace(' ', '-'), LocalDate.now(Times.ZONE), format.suffix());
        event.setContentType(format.contentType());
        event.setContentLength(Files.size(file));
        if (format == ExportFormat.PRINT) {
            event.inline(name);
        } else {
            event.setFileName(name);
        }
        event.getResponse().setHeader("Cache-Control", "no-store");
        Files.copy(file, event.getOutputStream());
    }

    private static void tell(DownloadEvent event, com.vaadin.flow.server.Command change) {
        var ui = event.getUI();
        try {
            if (ui != null) {
                var _ = ui.access(change);
            }
        } catch (UIDetachedException e) {
            LOG.debug("Nobody looks at the list any more", e);
        }
    }

    static String now() {
        return Times.minute(Instant.now());
    }
}
