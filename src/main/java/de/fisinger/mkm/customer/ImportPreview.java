package de.fisinger.mkm.customer;

import java.util.List;

/**
 * What a file would do.
 *
 * @param rows the customers it holds
 * @param problems why it can't be imported; empty if it can
 */
public record ImportPreview(List<Row> rows, List<ImportProblem> problems) {

    /**
     * A customer of the file.
     *
     * @param line line of the file, from 1
     * @param data the customer
     */
    public record Row(long line, CustomerData data) {}

    /** Keeps copies. */
    public ImportPreview {
        rows = List.copyOf(rows);
        problems = List.copyOf(problems);
    }

    /** Whether all of it can be imported. */
    public boolean isImportable() {
        return problems.isEmpty() && !rows.isEmpty();
    }
}
