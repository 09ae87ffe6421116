package de.fisinger.mkm.list;

import static org.springframework.web.util.HtmlUtils.htmlEscape;

import de.fisinger.mkm.format.Texts;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A plain page without the portal's frame that asks the browser to print it. */
final class PrintExport {

    private PrintExport() {}

    static <T> void write(Export<T> export, OutputStream out) throws IOException {
        var writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        var columns = export.pageColumns();
        writer.write("""
                <!doctype html><html lang="%3$s"><head><meta charset="utf-8"><title>%1$s</title><style>
                body{font:10pt/1.35 sans-serif;margin:1.5rem}h1{font-size:14pt;margin:0}p{margin:0 0 .25rem}
                table{border-collapse:collapse;width:100%%;margin-top:.75rem}thead{display:table-header-group}tr{break-inside:avoid}
                th,td{border:1px solid #999;padding:3px 6px;text-align:left;overflow-wrap:anywhere}
                </style></head><body onload="window.print()"><h1>%1$s</h1>%2$s<table><thead>
                """.formatted(
                        htmlEscape(export.title()),
                        export.subtitle().stream()
                                .map(line -> "<p>" + htmlEscape(line) + "</p>")
                                .collect(Collectors.joining()),
                        Texts.language().locale().getLanguage()));
        writeRow(writer, "th", columns.stream().map(Export.Column::heading));
        writer.write("</thead><tbody>\n");
        export.rows().accept(row -> writeRow(writer, row, export, columns));
        writer.write("</tbody></table></body></html>\n");
        writer.flush();
    }

    private static <T> void writeRow(Writer writer, T row, Export<T> export, List<Export.Column<T>> columns) {
        try {
            writeRow(writer, "td", columns.stream().map(column -> export.text(column, row)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void writeRow(Writer writer, String tag, Stream<String> cells) throws IOException {
        writer.write(cells.map(cell -> "<" + tag + ">" + htmlEscape(cell) + "</" + tag + ">")
                .collect(Collectors.joining("", "<tr>", "</tr>\n")));
    }
}
