package de.fisinger.mkm.list;

import de.fisinger.mkm.format.Times;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** A workbook of one sheet, or of several where one can't hold all rows. Written rows don't stay in memory. */
final class ExcelExport {

    /** Below the headings; Excel takes 48,575 more. */
    static final int ROWS_OF_A_SHEET = 1_000_000;

    private static final int ROWS_IN_MEMORY = 1000;
    private static final int WIDTH = 22;

    private final Workbook workbook;
    private final Export<?> export;
    private final int rowsOfASheet;
    private @Nullable Worksheet sheet;
    private int sheets;
    private int row;

    private ExcelExport(Workbook workbook, Export<?> export, int rowsOfASheet) {
        this.workbook = workbook;
        this.export = export;
        this.rowsOfASheet = rowsOfASheet;
    }

    static <T> void write(Export<T> export, OutputStream out, int rowsOfASheet) throws IOException {
        try (var workbook = new Workbook(out, "MKM", "1.0")) {
            var writer = new ExcelExport(workbook, export, rowsOfASheet);
            writer.newSheet();
            export.rows().accept(item -> {
                try {
                    writer.write(export, item);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }

    private Worksheet newSheet() throws IOException {
        if (sheet != null) {
            sheet.finish();
        }
        sheets++;
        var begun = workbook.newWorksheet(sheets == 1 ? export.title() : export.title() + " " + sheets);
        for (var i = 0; i < export.columns().size(); i++) {
            begun.width(i, WIDTH);
            begun.inlineString(0, i, export.columns().get(i).heading());
            begun.style(0, i).bold().set();
        }
        begun.freezePane(0, 1);
        row = 1;
        sheet = begun;
        return begun;
    }

    private <T> void write(Export<T> typed, T item) throws IOException {
        var current = sheet == null || row > rowsOfASheet ? newSheet() : sheet;
        for (var i = 0; i < typed.columns().size(); i++) {
            put(current, i, typed.columns().get(i).value().apply(item));
        }
        row++;
        if (row % ROWS_IN_MEMORY == 0) {
            current.flush();
        }
    }

    private void put(Worksheet current, int column, @Nullable Object value) {
        switch (value) {
            case null -> {}
            case BigDecimal amount -> {
                current.value(row, column, amount);
                current.style(row, column).format("#,##0.00").set();
            }
            case Number number -> current.value(row, column, number);
            case Instant time -> {
                current.value(row, column, LocalDateTime.ofInstant(time, Times.ZONE));
                current.style(row, column).format("dd.mm.yyyy hh:mm").set();
            }
            // not a shared string: those are kept until the end
            default -> current.inlineString(row, column, export.text().apply(value));
        }
    }
}
