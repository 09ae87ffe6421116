package de.fisinger.mkm.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

/** What Kopieren, CSV, Excel, PDF and Drucken give. */
class ExportTest {

    private record Row(String name, int count, Instant since) {}

    private static final Instant SINCE = Instant.parse("2026-11-23T13:05:00Z");

    @Test
    void csvOpensInAGermanExcelByDoubleClick() throws IOException {
        var csv = text(ExportFormat.CSV, new Row("Müller; \"Söhne\"", 3, SINCE));

        assertThat(csv).isEqualTo("""
                \uFEFFName;Anzahl;Seit;Notiz\r
                "Müller; ""Söhne""\";3;2026-11-23T13:05:00Z;intern\r
                """);
    }

    @Test
    void textsThatASpreadsheetWouldTakeForFormulasAreDefused() throws IOException {
        for (var formula : List.of("=1+1", "+49", "-1", "@SUM(A1)", "\tx", "\rx")) {
            assertThat(text(ExportFormat.CSV, new Row(formula, -3, SINCE)))
                    .contains("'" + formula)
                    .contains(";-3;");
            assertThat(text(ExportFormat.COPY, new Row(formula, -3, SINCE))).contains("'" + formula);
        }
    }

    @Test
    void copiesAreSeparatedByTabsAndLeaveTheLongColumnsOut() throws IOException {
        assertThat(text(ExportFormat.COPY, new Row("Huber", 3, SINCE)))
                .isEqualTo("Name\tAnzahl\tSeit\nHuber\t3\t2026-11-23T13:05:00Z\n");
    }

    @Test
    void excelHasTypedCellsAndNoFormulas() throws IOException {
        var file = file(ExportFormat.EXCEL, rows(new Row("=1+1", 3, SINCE)));

        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            var rows = workbook.getFirstSheet().read();
            assertThat(rows.getFirst()).extracting(Cell::getText).containsExactly("Name", "Anzahl", "Seit", "Notiz");
            var cells = rows.get(1);
            assertThat(cells.getCellText(0)).isEqualTo("=1+1");
            assertThat(cells.getCell(0).getType()).isEqualTo(CellType.STRING);
            assertThat(cells.getCellAsNumber(1).orElseThrow()).isEqualByComparingTo("3");
            assertThat(cells.getCellAsDate(2)).contains(java.time.LocalDateTime.of(2026, 11, 23, 14, 5));
        }
    }

    @Test
    void excelGoesOnInAnotherSheetWhereOneIsFull() throws IOException {
        var out = new ByteArrayOutputStream();
        ExcelExport.write(
                export(consumer ->
                        IntStream.rangeClosed(1, 5).forEach(i -> consumer.accept(new Row("K" + i, i, SINCE)))),
                out,
                2);

        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            assertThat(workbook.getSheets().map(Sheet::getName)).containsExactly("Kunden", "Kunden 2", "Kunden 3");
            assertThat(workbook.getSheets().map(ExportTest::firstColumn))
                    .containsExactly(List.of("Name", "K1", "K2"), List.of("Name", "K3", "K4"), List.of("Name", "K5"));
        }
    }

    private static List<String> firstColumn(Sheet sheet) {
        try {
            return sheet.read().stream().map(row -> row.getCellText(0)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void pdfHasTitleDatePageNumbersAndLettersOfManyLanguages() throws IOException {
        var file = file(
                ExportFormat.PDF,
                consumer -> IntStream.range(0, 100)
                        .forEach(i -> consumer.accept(new Row("Dvořák Łukasz Ünal " + i, i, SINCE))));

        try (var pdf = new PdfReader(file)) {
            var pages = pdf.getNumberOfPages();
            var text = new PdfTextExtractor(pdf);
            assertThat(pages).isGreaterThan(2);
            assertThat(text.getTextFromPage(1))
                    .contains(
                            "Kunden", "Gefiltert: Suchen: <huber>", "Name", "Dvořák Łukasz Ünal 0", "23.11.2026 14:05");
            assertThat(text.getTextFromPage(2)).contains("Name", "Seite 2 von");
            assertThat(text.getTextFromPage(pages)).contains("99", "Seite " + pages + " von");
        }
    }

    @Test
    void pdfGivesWideColumnsToLongTexts() throws IOException {
        var file = file(
                ExportFormat.PDF,
                rows(new Row("Österreichische Gesellschaft für Hosting-Dienstleistungen mbH", 1, SINCE)));

        try (var pdf = new PdfReader(file)) {
            // in one line, which a third of the page doesn't hold
            assertThat(new PdfTextExtractor(pdf).getTextFromPage(1).lines())
                    .anyMatch(line -> line.contains("Österreichische Gesellschaft für Hosting-Dienstleistungen mbH"));
        }
    }

    @Test
    void printedPagesHoldNoCodeFromTheRows() throws IOException {
        assertThat(text(ExportFormat.PRINT, new Row("<script>alert(1)</script>", 3, SINCE)))
                .contains("<th>Name</th>", "&lt;script&gt;", "&lt;huber&gt;", "window.print()")
                .doesNotContain("<script>", "intern");
    }

    @ParameterizedTest
    @EnumSource(ExportFormat.class)
    void aHundredThousandRowsNeedNoMoreMemoryThanAFew(ExportFormat format) throws IOException {
        var runtime = Runtime.getRuntime();
        var most = new long[1];
        System.gc();
        var before = runtime.totalMemory() - runtime.freeMemory();

        format.write(
                export(consumer -> IntStream.range(0, 100_000).forEach(i -> {
                    consumer.accept(new Row("Kunde mit einem längeren Namen " + i, i, SINCE));
                    if (i % 20_000 == 19_999) {
                        System.gc();
                        most[0] = Math.max(most[0], runtime.totalMemory() - runtime.freeMemory());
                    }
                })),
                OutputStream.nullOutputStream());

        assertThat(most[0] - before).isLessThan(20L * 1024 * 1024);
    }

    private static String text(ExportFormat format, Row row) throws IOException {
        return new String(file(format, rows(row)), StandardCharsets.UTF_8);
    }

    private static Consumer<Consumer<Row>> rows(Row row) {
        return consumer -> consumer.accept(row);
    }

    private static byte[] file(ExportFormat format, Consumer<Consumer<Row>> rows) throws IOException {
        var out = new ByteArrayOutputStream();
        format.write(export(rows), out);
        return out.toByteArray();
    }

    private static Export<Row> export(Consumer<Consumer<Row>> rows) {
        return new Export<>(
                "Kunden",
                "23.11.2026 14:05",
                "Suchen: <huber>",
                List.of(
                        new Export.Column<>("Name", Row::name, false),
                        new Export.Column<>("Anzahl", Row::count, false),
                        new Export.Column<>("Seit", Row::since, false),
                        new Export.Column<>("Notiz", _ -> "intern", true)),
                Object::toString,
                rows);
    }
}
