package de.fisinger.mkm.list;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Text with separators. Texts that a spreadsheet would take for formulas begin with an apostrophe (OWASP, CSV injection). */
record TextExport(CSVFormat format) {

    static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    static final CSVFormat SEMICOLONS = CSVFormat.Builder.create()
            .setDelimiter(';')
            .setQuote('"')
            .setRecordSeparator("\r\n")
            .get();

    static final CSVFormat TABS = CSVFormat.Builder.create()
            .setDelimiter('\t')
            .setQuote('"')
            .setRecordSeparator("\n")
            .get();

    private static final String FORMULA_BEGINS = "=+-@\t\r";

    <T> void write(Export<T> export, List<Export.Column<T>> columns, OutputStream out) throws IOException {
        var printer = new CSVPrinter(new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8)), format);
        printer.printRecord(columns.stream().map(Export.Column::heading));
        export.rows().accept(row -> {
            try {
                printer.printRecord(columns.stream().map(column -> cell(export, column, row)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        printer.flush();
    }

    private static <T> String cell(Export<T> export, Export.Column<T> column, T row) {
        var text = export.text(column, row);
        var isNumber = column.value().apply(row) instanceof Number;
        return isNumber ? text : defused(text);
    }

    static String defused(String text) {
        return text.isEmpty() || FORMULA_BEGINS.indexOf(text.charAt(0)) < 0 ? text : "'" + text;
    }
}
