package de.fisinger.mkm.customer;

import de.fisinger.mkm.customer.ImportProblem.Kind;
import de.fisinger.mkm.customer.TableFile.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Customers in a table with the columns of the Kundenübersicht's export; also as a spreadsheet saved that again. */
final class CustomerFile {

    static final int MOST_LINES = 10_000;

    /** Key of a column of the export to the component of {@link CustomerData} that it fills. */
    static final Map<String, String> COLUMNS = Map.ofEntries(
            Map.entry("kundennummer", "customerNumber"),
            Map.entry("name", "lastName"),
            Map.entry("vorname", "firstName"),
            Map.entry("firma", "company"),
            Map.entry("adresse", "street"),
            Map.entry("plz", "postcode"),
            Map.entry("ort", "city"),
            Map.entry("land", "country"),
            Map.entry("bundesland", "state"),
            Map.entry("telefon", "phone"),
            Map.entry("mobil", "mobile"),
            Map.entry("email", "email"),
            Map.entry("webseite", "website"));

    private static final List<String> OPTIONAL = List.of("company", "website", "country", "state");

    private final List<ImportPreview.Row> rows = new ArrayList<>();
    private final List<ImportProblem> problems = new ArrayList<>();
    private final Map<String, String> headings;

    private CustomerFile(Map<String, String> headings) {
        this.headings = headings;
    }

    /**
     * Reads a file; rules of single customers are not checked here.
     *
     * @param headings component of {@link CustomerData} to the heading of its column
     */
    static ImportPreview read(byte[] file, Map<String, String> headings) {
        var customers = new CustomerFile(headings);
        try {
            // the headings, and one that is too many
            customers.read(TableFile.read(file, MOST_LINES + 2));
        } catch (TableFile.UnreadableException e) {
            customers.problems.add(e.problem());
        }
        return new ImportPreview(customers.rows, customers.problems);
    }

    private void read(List<Line> lines) {
        var columns = lines.isEmpty()
                ? List.<String>of()
                : lines.getFirst().cells().stream().map(CustomerFile::heading).toList();
        var named = columns.stream().filter(column -> !column.isEmpty()).toList();
        if (columns.size() > TableFile.MOST_COLUMNS || Set.copyOf(named).size() < named.size()) {
            problem(lines.getFirst().number(), "", Kind.HEADINGS, "");
            return;
        }
        headings.forEach((component, heading) -> {
            if (!columns.contains(heading(heading)) && !OPTIONAL.contains(component)) {
                problem(lines.isEmpty() ? 1 : lines.getFirst().number(), heading, Kind.COLUMN_MISSING, "");
            }
        });
        if (!problems.isEmpty()) {
            return;
        }
        if (lines.size() == 1) {
            problem(lines.getFirst().number(), "", Kind.EMPTY, "");
        }
        if (lines.size() > MOST_LINES + 1) {
            problem(lines.getLast().number(), "", Kind.TOO_MANY, String.valueOf(MOST_LINES));
        }
        var places = headings.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> columns.indexOf(heading(entry.getValue()))));
        lines.stream().skip(1).limit(MOST_LINES).forEach(line -> read(line, columns.size(), places));
    }

    /** Reads a line, whose width is that of the headings; where each component stands is the same in all. */
    private void read(Line line, int width, Map<String, Integer> places) {
        var isWide = line.cells().stream().skip(width).anyMatch(cell -> !cell.isBlank());
        if (isWide || (line.cells().size() < width && !line.mayBeShort())) {
            problem(line.number(), "", Kind.CELLS, "");
            return;
        }
        var values = places.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, place -> cell(line, place.getValue())));
        rows.add(new ImportPreview.Row(
                line.number(),
                new CustomerData(
                        value(values, "customerNumber"),
                        value(values, "company"),
                        value(values, "lastName"),
                        value(values, "firstName"),
                        value(values, "street"),
                        postcode(value(values, "postcode"), value(values, "country")),
                        value(values, "city"),
                        value(values, "country"),
                        value(values, "state"),
                        value(values, "phone"),
                        value(values, "mobile"),
                        value(values, "email"),
                        value(values, "website"))));
    }

    /** A heading as it is compared: spreadsheets and mail programs put signs into it that nobody sees. */
    private static String heading(String written) {
        return written.replaceAll("\\p{Cf}+", "")
                .replaceAll("[\\p{Z}\\s]+", " ")
                .replaceAll("\\p{Pd}", "-")
                .strip()
                .toLowerCase(Locale.ROOT);
    }

    private static String value(Map<String, String> values, String component) {
        return values.getOrDefault(component, "");
    }

    /** A spreadsheet takes 01067 for a number and saves 1067. */
    private static String postcode(String text, String country) {
        var isGerman = country.isBlank() || country.strip().equalsIgnoreCase(CustomerData.HOME_COUNTRY);
        return isGerman && text.matches("\\d{4}") ? "0" + text : text;
    }

    /** The cell without the apostrophe that keeps spreadsheets from taking it for a formula. */
    private static String cell(Line line, int column) {
        var text =
                column < 0 || column >= line.cells().size() ? "" : line.cells().get(column);
        return text.length() > 1 && text.charAt(0) == '\'' && "=+-@".indexOf(text.charAt(1)) >= 0
                ? text.substring(1)
                : text;
    }

    private void problem(long line, String column, Kind kind, String detail) {
        problems.add(new ImportProblem(line, column, kind, detail));
    }
}
