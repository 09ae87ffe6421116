package de.fisinger.mkm.list;

import de.fisinger.mkm.format.Texts;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.librepdf.openpdf.fonts.Liberation;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.Font;
import org.openpdf.text.Image;
import org.openpdf.text.PageSize;
import org.openpdf.text.Paragraph;
import org.openpdf.text.Phrase;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.PdfPageEventHelper;
import org.openpdf.text.pdf.PdfTemplate;
import org.openpdf.text.pdf.PdfWriter;

/**
 * Pages in landscape format with logo, title, what was filtered, the date and "Seite 1 von 3". Columns are as wide as their
 * first rows need; full pages don't stay in memory.
 */
final class PdfExport {

    private static final float SIZE = 8;
    private static final int ROWS_IN_MEMORY = 50;
    private static final float LOGO_HEIGHT = 24;

    /** In letters: what a column of one letter gets, and what one of long texts gets. */
    private static final int NARROWEST = 5;

    private static final int WIDEST = 40;

    private PdfExport() {}

    static <T> void write(Export<T> export, OutputStream out) throws IOException {
        var regular = Liberation.SANS.create((int) SIZE);
        var bold = Liberation.SANS_BOLD.create((int) SIZE);
        var heading = Liberation.SANS_BOLD.create(14);
        try (var document = new Document(PageSize.A4.rotate(), 36, 36, 36, 40)) {
            var writer = PdfWriter.getInstance(document, out);
            writer.setPageEvent(new Footer(regular.getBaseFont(), export.made()));
            document.addTitle(export.title());
            document.open();
            var logo = Image.getInstance(PdfExport.class.getResource("/META-INF/resources/mkm.png"));
            logo.scaleToFit(Float.MAX_VALUE, LOGO_HEIGHT);
            logo.setAbsolutePosition(document.right() - logo.getScaledWidth(), document.top() - LOGO_HEIGHT);
            document.add(logo);
            document.add(new Paragraph(export.title(), heading));
            for (var line : export.subtitle()) {
                document.add(new Paragraph(line, regular));
            }
            var columns = export.pageColumns();
            var table = new PdfPTable(columns.size());
            table.setWidthPercentage(100);
            table.setSpacingBefore(8);
            table.setHeaderRows(1);
            table.setComplete(false);
            columns.forEach(column -> table.addCell(cell(column.heading(), bold, false)));
            var widths = new Widths<>(export, columns);
            var rows = new int[1];
            export.rows().accept(row -> {
                // the first part decides for the whole table
                if (rows[0] < ROWS_IN_MEMORY) {
                    widths.see(row);
                }
                columns.forEach(column -> table.addCell(
                        cell(export.text(column, row), regular, column.value().apply(row) instanceof Number)));
                if (++rows[0] % ROWS_IN_MEMORY == 0) {
                    if (rows[0] == ROWS_IN_MEMORY) {
                        table.setWidths(widths.relative());
                    }
                    document.add(table);
                }
            });
            if (rows[0] < ROWS_IN_MEMORY) {
                table.setWidths(widths.relative());
            }
            table.setComplete(true);
            document.add(table);
        }
    }

    /** How wide columns have to be, by the longest text that was seen. */
    private static final class Widths<T> {

        private final Export<T> export;
        private final List<Export.Column<T>> columns;
        private final float[] letters;

        Widths(Export<T> export, List<Export.Column<T>> columns) {
            this.export = export;
            this.columns = columns;
            letters = new float[columns.size()];
            for (var at = 0; at < letters.length; at++) {
                letters[at] = Math.clamp(columns.get(at).heading().length(), NARROWEST, WIDEST);
            }
        }

        void see(T row) {
            for (var at = 0; at < letters.length; at++) {
                var length = export.text(columns.get(at), row).length();
                letters[at] = Math.max(letters[at], Math.min(length, WIDEST));
            }
        }

        float[] relative() {
            return letters.clone();
        }
    }

    private static PdfPCell cell(String text, Font font, boolean isNumber) {
        var cell = new PdfPCell(new Phrase(text, font));
        cell.setPadding(3);
        cell.setBorderWidth(0.3f);
        cell.setHorizontalAlignment(isNumber ? Element.ALIGN_RIGHT : Element.ALIGN_LEFT);
        return cell;
    }

    /** Date on the left, page number on the right; how many pages there are is known at the end. */
    private static final class Footer extends PdfPageEventHelper {

        private static final float BASELINE = 24;

        private final BaseFont font;
        private final String made;
        private @Nullable PdfTemplate pages;

        Footer(BaseFont font, String made) {
            this.font = font;
            this.made = made;
        }

        @Override
        public void onOpenDocument(PdfWriter writer, Document document) {
            pages = writer.getDirectContent().createTemplate(40, SIZE * 2);
        }

        @Override
        public void onEndPage(PdfWriter writer, Document document) {
            var content = writer.getDirectContent();
            var page = Texts.of("list.pdf-page", writer.getPageNumber()) + " ";
            var right = document.right() - 30;
            content.beginText();
            content.setFontAndSize(font, SIZE);
            content.setTextMatrix(document.left(), BASELINE);
            content.showText(made);
            content.setTextMatrix(right - font.getWidthPoint(page, SIZE), BASELINE);
            content.showText(page);
            content.endText();
            content.addTemplate(Objects.requireNonNull(pages), right, BASELINE);
        }

        @Override
        public void onCloseDocument(PdfWriter writer, Document document) {
            var total = Objects.requireNonNull(pages);
            total.beginText();
            total.setFontAndSize(font, SIZE);
            total.showText(String.valueOf(writer.getPageNumber() - 1));
            total.endText();
        }
    }
}
