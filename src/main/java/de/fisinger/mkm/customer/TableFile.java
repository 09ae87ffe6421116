package de.fisinger.mkm.customer;

import de.fisinger.mkm.customer.ImportProblem.Kind;
import de.fisinger.mkm.format.Texts;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.io.input.BoundedInputStream;
import org.apache.commons.io.input.CloseShieldInputStream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/** A table as spreadsheets save it: CSV in their encodings and with their separators, or the first sheet of an xlsx file. */
final class TableFile {

    /**
     * A line that isn't empty.
     *
     * @param number its number in the file, from 1; where a cell has line breaks, that of its last line
     * @param cells their texts
     * @param mayBeShort whether empty cells at its end are left out, as workbooks do
     */
    record Line(long number, List<String> cells, boolean mayBeShort) {

        Line {
            cells = cells.stream().map(cell -> Texts.cut(cell, LONGEST_CELL)).toList();
        }

        boolean isEmpty() {
            return cells.stream().allMatch(String::isBlank);
        }

        int length() {
            return cells.stream().mapToInt(String::length).sum();
        }
    }

    /** A file that can't be read, or not from some line on. */
    static final class UnreadableException extends Exception {

        private final ImportProblem problem;

        private UnreadableException(long line, Kind kind) {
            super(kind.name());
            this.problem = new ImportProblem(line, "", kind, "");
        }

        ImportProblem problem() {
            return problem;
        }
    }

    /** What a workbook may unpack to: it comes from outside. */
    private static final long MOST_UNPACKED = 50L * 1024 * 1024;

    /** Of all cells: a workbook of some kilobytes can name one text as often as it likes. */
    private static final int MOST_CHARACTERS = 20_000_000;

    /** Longer than whatever is allowed in any column, so that it is told there as too long. */
    static final int LONGEST_CELL = 500;

    /** More columns than any table of customers has. */
    static final int MOST_COLUMNS = 200;

    private static final XMLInputFactory XML = plainXml();

    private static final String SEPARATOR_LINE = "sep=";

    private static final String SEPARATORS = ";,\t|:#~^";

    private static final String GUESSED = ";\t,";

    private TableFile() {}

    /** Nothing is fetched or expanded. */
    private static XMLInputFactory plainXml() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    /**
     * Reads a file.
     *
     * @param mostLines after so many the rest is left out
     * @throws UnreadableException if it is no table, or can't be decoded
     */
    static List<Line> read(byte[] file, int mostLines) throws UnreadableException {
        if (begins(file, 'P', 'K', 3, 4)) {
            return workbook(file, mostLines);
        }
        if (begins(file, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw new UnreadableException(1, Kind.OLD_EXCEL);
        }
        var decoded = DecodedText.of(file);
        if (decoded.garbledLine() > 0) {
            throw new UnreadableException(decoded.garbledLine(), Kind.ENCODING);
        }
        return csv(decoded.text(), mostLines);
    }

    private static boolean begins(byte[] file, int... signature) {
        return file.length >= signature.length
                && IntStream.range(0, signature.length).allMatch(i -> (file[i] & 0xFF) == signature[i]);
    }

    private static List<Line> csv(String text, int mostLines) throws UnreadableException {
        var format = CSVFormat.Builder.create()
                .setDelimiter(delimiter(text))
                .setQuote('"')
                .setIgnoreEmptyLines(true)
                .setIgnoreSurroundingSpaces(true)
                .get();
        var lines = new ArrayList<Line>();
        try (var parser = CSVParser.parse(new StringReader(text), format)) {
            try {
                for (var record : parser) {
                    var line = new Line(parser.getCurrentLineNumber(), record.toList(), false);
                    var isSeparator =
                            lines.isEmpty() && isSeparatorLine(line.cells().getFirst());
                    if (!line.isEmpty() && !isSeparator) {
                        lines.add(line);
                    }
                    if (lines.size() == mostLines) {
                        break;
                    }
                }
            } catch (UncheckedIOException e) {
                throw new UnreadableException(parser.getCurrentLineNumber(), Kind.NOT_CSV);
            }
        } catch (IOException e) {
            throw new UnreadableException(1, Kind.NOT_CSV);
        }
        return lines;
    }

    /** Excel's own line that names the separator; some programs put it into quotation marks, as any other cell. */
    private static boolean isSeparatorLine(String line) {
        return line.regionMatches(true, quoteBefore(line), SEPARATOR_LINE, 0, SEPARATOR_LINE.length());
    }

    private static int quoteBefore(String line) {
        return line.startsWith("\"") ? 1 : 0;
    }

    private static char delimiter(String text) {
        var first = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        var at = quoteBefore(first) + SEPARATOR_LINE.length();
        if (isSeparatorLine(first) && first.length() > at && SEPARATORS.indexOf(first.charAt(at)) >= 0) {
            return first.charAt(at);
        }
        var headings = text.lines()
                .filter(line -> !line.matches("[;,\\t\\s]*") && !isSeparatorLine(line))
                .findFirst()
                .orElse("");
        return GUESSED.chars()
                .filter(separator -> headings.indexOf(separator) >= 0)
                .mapToObj(separator -> (char) separator)
                .findFirst()
                .orElse(',');
    }

    private static List<Line> workbook(byte[] file, int mostLines) throws UnreadableException {
        requireSmall(file);
        var lines = new ArrayList<Line>();
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file));
                var rows = workbook.getFirstSheet().openStream()) {
            var left = MOST_CHARACTERS;
            for (var row : (Iterable<Row>) rows::iterator) {
                var line = new Line(row.getRowNum(), texts(row), true);
                left -= line.length();
                if (left < 0) {
                    throw new UnreadableException(line.number(), Kind.TOO_BIG);
                }
                if (!line.isEmpty()) {
                    lines.add(line);
                }
                if (lines.size() == mostLines) {
                    break;
                }
            }
        } catch (IOException | RuntimeException e) {
            // whatever the reader makes of a file that isn't as it should be
            throw new UnreadableException(1, Kind.NOT_EXCEL);
        }
        for (var line : lines) {
            if (DecodedText.isGarbled(String.join(" ", line.cells()))) {
                throw new UnreadableException(line.number(), Kind.ENCODING);
            }
        }
        return lines;
    }

    /** The reader makes room for every column up to the last one that a row names. */
    private static void requireSmall(byte[] file) throws UnreadableException {
        try (var zip = ZipFile.builder().setByteArray(file).get()) {
            var left = MOST_UNPACKED;
            for (var entry : Collections.list(zip.getEntries())) {
                try (var content = BoundedInputStream.builder()
                        .setInputStream(zip.getInputStream(entry))
                        .setMaxCount(left + 1)
                        .get()) {
                    requireNarrow(CloseShieldInputStream.wrap(content));
                    content.transferTo(OutputStream.nullOutputStream());
                    left -= content.getCount();
                }
                if (left < 0) {
                    throw new UnreadableException(1, Kind.NOT_EXCEL);
                }
            }
        } catch (IOException e) {
            throw new UnreadableException(1, Kind.NOT_EXCEL);
        }
    }

    /** Whatever it is called: which entry is the sheet, the file says itself. One that isn't XML, such as a picture, is none. */
    private static void requireNarrow(InputStream entry) throws UnreadableException {
        var isXml = false;
        try {
            var xml = XML.createXMLStreamReader(entry);
            var column = 0;
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                    isXml = true;
                    switch (xml.getLocalName()) {
                        case "row" -> column = 0;
                        case "c" -> column = columnOf(xml.getAttributeValue(null, "r"), column + 1);
                        default -> {}
                    }
                    if (column > MOST_COLUMNS) {
                        throw new UnreadableException(1, Kind.NOT_EXCEL);
                    }
                }
            }
        } catch (XMLStreamException e) {
            if (isXml) {
                throw new UnreadableException(1, Kind.NOT_EXCEL);
            }
        }
    }

    /** Which column an address such as AB12 names, from 1; the next one where there is none. */
    private static int columnOf(@Nullable String address, int next) {
        if (address == null) {
            return next;
        }
        var letters = address.chars().takeWhile(Character::isLetter).limit(4).toArray();
        return Arrays.stream(letters)
                .reduce(0, (column, letter) -> column * 26 + Character.toUpperCase(letter) - 'A' + 1);
    }

    private static List<String> texts(Row row) {
        return row.stream().map(TableFile::text).toList();
    }

    /** A number without the exponent that its file may have. */
    private static String text(@Nullable Cell cell) {
        if (cell == null) {
            return "";
        }
        return cell.getType() == CellType.NUMBER
                ? cell.asNumber().stripTrailingZeros().toPlainString()
                : cell.getText();
    }
}
