package de.fisinger.mkm.customer;

import de.fisinger.mkm.customer.ImportProblem.Kind;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;

/** Customers as the CSV export of the Kundenübersicht writes them; also as Excel saves that file again. */
final class CustomerCsv {

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

    private CustomerCsv(Map<String, String> headings) {
        this.headings = headings;
    }

    /**
     * Reads a file; rules of single customers are not checked here.
     *
     * @param headings component of {@link CustomerData} to the heading of its column
     */
    static ImportPreview read(byte[] file, Map<String, String> headings) {
        var csv = new CustomerCsv(headings);
        var text = text(file);
        var format = CSVFormat.Builder.create()
                .setDelimiter(delimiter(text))
                .setQuote('"')
                .setHeader()
                .setSkipHeaderRecord(true)
                .setIgnoreEmptyLines(true)
                .setIgnoreSurroundingSpaces(true)
                .setDuplicateHeaderMode(DuplicateHeaderMode.ALLOW_EMPTY)
                .setIgnoreHeaderCase(true)
                .get();
        try (var parser = CSVParser.parse(new StringReader(text), format)) {
            try {
                csv.read(parser);
            } catch (UncheckedIOException e) {
                csv.problem(parser.getCurrentLineNumber(), "", Kind.NOT_CSV, "");
            }
        } catch (IllegalArgumentException e) {
            // the parser's only reason: the first line can't be headings
            csv.problem(1, "", Kind.HEADINGS, "");
        } catch (IOException e) {
            csv.problem(1, "", Kind.NOT_CSV, "");
        }
        return new ImportPreview(csv.rows, csv.problems);
    }

    private void read(CSVParser parser) {
        headings.forEach((component, heading) -> {
            if (!parser.getHeaderMap().containsKey(heading) && !OPTIONAL.contains(component)) {
                problem(1, heading, Kind.COLUMN_MISSING, "");
            }
        });
        if (!problems.isEmpty()) {
            return;
        }
        for (var line : parser) {
            if (rows.size() == MOST_LINES) {
                problem(parser.getCurrentLineNumber(), "", Kind.TOO_MANY, String.valueOf(MOST_LINES));
                return;
            }
            read(parser.getCurrentLineNumber(), line);
        }
        if (rows.isEmpty() && problems.isEmpty()) {
            problem(1, "", Kind.EMPTY, "");
        }
    }

    private void read(long lineNumber, CSVRecord line) {
        if (line.stream().allMatch(String::isBlank)) {
            return; // what spreadsheets leave below the last row
        }
        if (!line.isConsistent()) {
            problem(lineNumber, "", Kind.CELLS, "");
            return;
        }
        var values = headings.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> cell(line, entry.getValue())));
        rows.add(new ImportPreview.Row(
                lineNumber,
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

    private static String value(Map<String, String> values, String component) {
        return values.getOrDefault(component, "");
    }

    /** A spreadsheet takes 01067 for a number and saves 1067. */
    private static String postcode(String text, String country) {
        var isGerman = country.isBlank() || country.strip().equalsIgnoreCase(CustomerData.HOME_COUNTRY);
        return isGerman && text.matches("\\d{4}") ? "0" + text : text;
    }

    /** The cell without the apostrophe that keeps spreadsheets from taking it for a formula. */
    private static String cell(CSVRecord line, String heading) {
        var text = line.isMapped(heading) ? line.get(heading) : "";
        return text.length() > 1 && text.charAt(0) == '\'' && "=+-@".indexOf(text.charAt(1)) >= 0
                ? text.substring(1)
                : text;
    }

    private void problem(long line, String column, Kind kind, String detail) {
        problems.add(new ImportProblem(line, column, kind, detail));
    }

    /** UTF-8, or what Excel on a German Windows writes. */
    private static String text(byte[] file) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
        } catch (CharacterCodingException e) {
            text = new String(file, Charset.forName("windows-1252"));
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static char delimiter(String text) {
        var headings = text.lines().findFirst().orElse("");
        if (headings.indexOf(';') >= 0) {
            return ';';
        }
        return headings.indexOf('\t') >= 0 ? '\t' : ',';
    }
}
