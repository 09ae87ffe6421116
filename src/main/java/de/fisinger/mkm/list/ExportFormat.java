package de.fisinger.mkm.list;

import java.io.IOException;
import java.io.OutputStream;

/** The kinds of files that a list becomes (handbook: Kopieren, CSV, Excel, PDF, Drucken). All are written row by row. */
public enum ExportFormat {
    /** Tab-separated text for the clipboard. */
    COPY("txt", "text/plain;charset=utf-8") {
        @Override
        public <T> void write(Export<T> export, OutputStream out) throws IOException {
            new TextExport(TextExport.TABS).write(export, export.pageColumns(), out);
        }
    },
    /** Semicolons and a byte order mark, so that a German Excel opens it by double click. */
    CSV("csv", "text/csv;charset=utf-8") {
        @Override
        public <T> void write(Export<T> export, OutputStream out) throws IOException {
            out.write(TextExport.BYTE_ORDER_MARK);
            new TextExport(TextExport.SEMICOLONS).write(export, export.columns(), out);
        }
    },
    /** A workbook with typed cells. */
    EXCEL("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet") {
        @Override
        public <T> void write(Export<T> export, OutputStream out) throws IOException {
            ExcelExport.write(export, out, ExcelExport.ROWS_OF_A_SHEET);
        }
    },
    /** Pages with title, date and page numbers. */
    PDF("pdf", "application/pdf") {
        @Override
        public <T> void write(Export<T> export, OutputStream out) throws IOException {
            PdfExport.write(export, out);
        }
    },
    /** A page that opens the browser's print dialog. */
    PRINT("html", "text/html;charset=utf-8") {
        @Override
        public <T> void write(Export<T> export, OutputStream out) throws IOException {
            PrintExport.write(export, out);
        }
    };

    private final String suffix;
    private final String contentType;

    ExportFormat(String suffix, String contentType) {
        this.suffix = suffix;
        this.contentType = contentType;
    }

    /** The file name's end, without a dot. */
    public String suffix() {
        return suffix;
    }

    /** The media type. */
    public String contentType() {
        return contentType;
    }

    /**
     * Writes all rows.
     *
     * @throws IOException if the file can't be written
     */
    public abstract <T> void write(Export<T> export, OutputStream out) throws IOException;
}
