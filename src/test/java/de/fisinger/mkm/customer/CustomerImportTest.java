package de.fisinger.mkm.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.fisinger.mkm.MkmTest;
import de.fisinger.mkm.customer.ImportProblem.Kind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Customers from a CSV file: all of them or none. */
@MkmTest
class CustomerImportTest {

    private static final String HEADINGS =
            "Kundennummer;Name;Vorname;Firma;Produkte;Adresse;PLZ;Ort;Land;Telefon;Mobil;E-Mail;Webseite\r\n";

    @Autowired
    private CustomerStory story;

    @Autowired
    private CustomerImport customerImport;

    @BeforeEach
    void emptyAccount() {
        story.reset();
    }

    @Test
    void aFileAsTheExportWritesItIsImported() {
        var preview = preview("\uFEFF" + HEADINGS
                + "K1;Huber;Anton;\"Huber; Söhne\";3;Weg 1;10115;Berlin;DE;'+49301234567;'+4915112345678;a@b.de;https://huber.de\r\n"
                + "K2;Müller;Max;;0;Weg 2;1010;Wien;AT;01 5321234;0664 1234567;m@b.de;\r\n");

        assertThat(preview.problems()).isEmpty();
        assertThat(create(preview)).isEmpty();
        assertThat(story.number("select count(*) from customer where account_id = " + story.accountId()))
                .isEqualTo(2);
        assertThat(story.number("select count(*) from customer where phone = '+4315321234' and country = 'AT'"))
                .isEqualTo(1);
        assertThat(story.number("select count(*) from customer where company = 'Huber; Söhne'"))
                .isEqualTo(1);
    }

    @Test
    void everyErrorNamesItsLineColumnAndCauseAndNothingIsImported() {
        story.customer("K9", "Schon", "Da", "");
        var preview = preview(HEADINGS
                + line("K1", "Huber", "10115")
                + line("K2", "", "1")
                + line("k1", "Müller", "10115")
                + line("K9", "Müller", "10115")
                + "K5;zu;kurz\r\n");

        assertThat(preview.problems())
                .extracting(problem -> "%d %s %s".formatted(problem.line(), problem.column(), problem.kind()))
                .containsExactlyInAnyOrder(
                        "3 Name INVALID", "3 PLZ INVALID", "4 Kundennummer TWICE", "5 Kundennummer TAKEN", "6  CELLS");
        assertThat(preview.problems().getFirst().detail())
                .isIn(
                        "Bitte den Nachnamen eingeben.",
                        "Eine deutsche Postleitzahl hat fünf Ziffern, zum Beispiel 10115.");
        assertThatThrownBy(() -> create(preview)).isInstanceOf(IllegalArgumentException.class);
        assertThat(story.number("select count(*) from customer where account_id = " + story.accountId()))
                .isEqualTo(1);
    }

    @Test
    void whatGermanExcelSavesIsReadAsWell() {
        var file = (HEADINGS + line("K1", "Müller", "10115")).getBytes(Charset.forName("windows-1252"));

        assertThat(story.asReseller(() -> customerImport.preview(file))
                        .rows()
                        .getFirst()
                        .data()
                        .lastName())
                .isEqualTo("Müller");
    }

    @Test
    void unicodeTextOfExcelIsReadAsWell() {
        var text = HEADINGS.replace(';', '\t') + line("K1", "Müller", "10115").replace(';', '\t');

        assertThat(lastName(("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE)))
                .isEqualTo("Müller");
        assertThat(lastName(("\uFEFF" + text).getBytes(StandardCharsets.UTF_16BE)))
                .isEqualTo("Müller");
        assertThat(lastName(text.getBytes(StandardCharsets.UTF_16LE))).isEqualTo("Müller");
    }

    @Test
    void whatStandsBeforeTheHeadingsAndInvisibleSignsInThemAreNoMatter() {
        var headings = HEADINGS.replace("E-Mail", "\u00a0E\u2011Mail\u200b").replace("Firma", "FIRMA ");

        for (var before : List.of("sep=;\r\n", "\r\n;;;;\r\n", "\uFEFF\r\n")) {
            var preview = preview(before + headings + line("K1", "Huber", "10115"));
            assertThat(preview.problems()).isEmpty();
            assertThat(preview.rows().getFirst().data().email()).isEqualTo("a@b.de");
        }
        var commas = preview(("sep=|\n" + HEADINGS + line("K1", "Huber", "10115")).replace(';', '|'));
        assertThat(commas.rows()).hasSize(1);
    }

    @Test
    void lettersThatCantBeReadAreToldAndNotImported() {
        assertThat(preview(HEADINGS + line("K1", "MÃ¼ller", "10115")).problems())
                .containsExactly(new ImportProblem(2, "", Kind.ENCODING, ""));
        var mixed = (HEADINGS + line("K1", "Huber", "10115")).getBytes(StandardCharsets.UTF_8);
        var second = line("K2", "Jörg", "10115").getBytes(Charset.forName("windows-1252"));
        var third = line("K3", "Jörg", "10115").getBytes(StandardCharsets.UTF_8);
        assertThat(story.asReseller(() -> customerImport.preview(concat(mixed, second, third)))
                        .problems())
                .containsExactly(new ImportProblem(4, "", Kind.ENCODING, ""));
        assertThat(kinds(HEADINGS + line("K1", "M\uFFFDller", "10115"))).containsExactly(Kind.ENCODING);
        assertThat(preview(HEADINGS + line("K1", "Škoda Ñandú", "10115")).problems())
                .isEmpty();
    }

    /** Some kilobytes that name one text in every cell: told at once, without the memory that all of them would take. */
    @ParameterizedTest
    @CsvSource({"4000000, 150, 10", "200000, 3000, 10", "1000000, 200, 10", "20000000, 1, 190"})
    void aWorkbookOfOneLongTextIsReadAtOnce(int length, int rows, int columns) throws Exception {
        var file = new ByteArrayOutputStream();
        try (var workbook = new Workbook(file, "Test", "1.0")) {
            var sheet = workbook.newWorksheet("Kunden");
            var headings = HEADINGS.strip().split(";", -1);
            IntStream.range(0, columns)
                    .forEach(column ->
                            sheet.value(0, column, column < headings.length ? headings[column] : "x" + column));
            var text = "a".repeat(length);
            IntStream.rangeClosed(1, rows)
                    .forEach(row -> IntStream.range(0, columns).forEach(column -> sheet.value(row, column, text)));
        }
        var began = System.nanoTime();

        assertThat(TableFile.read(file.toByteArray(), CustomerImport.MOST_LINES))
                .hasSize(rows + 1)
                .flatExtracting(TableFile.Line::cells)
                .allMatch(cell -> cell.length() <= TableFile.LONGEST_CELL);

        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(5));
    }

    /** Umlauts in every word, in one byte each. */
    @Test
    void aLargeFileOfWindowsIsReadInSeconds() {
        var file = (HEADINGS + line("K1", "üä ".repeat(3_000_000), "10115")).getBytes(Charset.forName("windows-1252"));
        var began = System.nanoTime();

        assertThat(story.asReseller(() -> customerImport.preview(file)).problems())
                .extracting(ImportProblem::kind)
                .containsOnly(Kind.INVALID);

        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(5));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sep=", "sep=\"", "\r\nsep=;", "sep=\t", "SEP=;"})
    void aLineThatNamesTheSeparatorIsNoneOfTheTable(String separator) {
        assertThat(preview(separator + "\r\n" + HEADINGS + line("K1", "Huber", "10115"))
                        .problems())
                .extracting(ImportProblem::kind)
                .isSubsetOf(Kind.COLUMN_MISSING);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"xl/worksheets/sheet1.xml", "xl/tables/sheet1.xml", "xl/Worksheets/s/sheet1", "xl/styles.xml"})
    void aWorkbookThatWouldFillTheMemoryIsNotRead(String entry) throws IOException {
        for (var sheet : List.of(
                "<sheetData><row r='1'><c r='ZZZZZZ1'><v>1</v></c></row></sheetData>",
                "<sheetData><row r='1'><c r='XFD1'><v>1</v></c></row></sheetData>",
                "<sheetData><row r='1'><c r='ZZZZZZ1'>",
                "<sheetData><row>" + "<c><v>1</v></c>".repeat(300) + "</row></sheetData>",
                " ".repeat(60 * 1024 * 1024))) {
            var file = new java.io.ByteArrayOutputStream();
            try (var zip = new java.util.zip.ZipOutputStream(file)) {
                zip.putNextEntry(new java.util.zip.ZipEntry(entry));
                zip.write(sheet.getBytes(StandardCharsets.UTF_8));
            }
            assertThat(story.asReseller(() -> customerImport.preview(file.toByteArray()))
                            .problems())
                    .containsExactly(new ImportProblem(1, "", Kind.NOT_EXCEL, ""));
        }
    }

    @Test
    void aTableWithVeryManyColumnsIsRefusedAtOnce() {
        var headings = String.join(";", java.util.Collections.nCopies(100_000, "Spalte"));

        var preview = story.asReseller(() -> customerImport.preview(headings.getBytes(StandardCharsets.UTF_8)));

        assertThat(preview.problems()).containsExactly(new ImportProblem(1, "", Kind.HEADINGS, ""));
    }

    @Test
    void lettersThatWereMixedUpBeforeAWorkbookWasSavedAreTold() throws IOException {
        var preview = story.asReseller(() -> customerImport.preview(workbook(sheet -> {
            var headings = HEADINGS.strip().split(";", -1);
            var cells = line("K1", "MÃ¼ller", "10115").split(";", -1);
            for (var i = 0; i < headings.length; i++) {
                sheet.value(0, i, headings[i]);
                sheet.value(1, i, cells[i]);
            }
        })));

        assertThat(preview.problems()).containsExactly(new ImportProblem(2, "", Kind.ENCODING, ""));
    }

    private static byte[] concat(byte[]... parts) {
        var all = new java.io.ByteArrayOutputStream();
        for (var part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    @Test
    void aWorkbookIsReadAsWell() throws IOException {
        var preview = story.asReseller(() -> customerImport.preview(workbook(sheet -> {
            var headings = HEADINGS.strip().split(";", -1);
            for (var i = 0; i < headings.length; i++) {
                sheet.value(2, i, headings[i]);
            }
            var cells = line("K1", "Müller", "").split(";", -1);
            for (var i = 0; i < cells.length - 1; i++) {
                sheet.value(3, i, cells[i]);
            }
            sheet.value(3, 6, 1067);
            sheet.value(3, 9, 493012345678L);
        })));

        assertThat(preview.problems()).isEmpty();
        assertThat(preview.rows().getFirst()).satisfies(row -> {
            assertThat(row.line()).isEqualTo(4);
            assertThat(row.data().lastName()).isEqualTo("Müller");
            assertThat(row.data().postcode()).isEqualTo("01067");
        });
    }

    @Test
    void whatOnlyLooksLikeAWorkbookIsExplained() {
        var broken = "PK\u0003\u0004 nothing".getBytes(StandardCharsets.ISO_8859_1);
        var old = new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0};

        assertThat(story.asReseller(() -> customerImport.preview(broken)).problems())
                .extracting(ImportProblem::kind)
                .containsExactly(Kind.NOT_EXCEL);
        assertThat(story.asReseller(() -> customerImport.preview(old)).problems())
                .extracting(ImportProblem::kind)
                .containsExactly(Kind.OLD_EXCEL);
    }

    @Test
    void aWorkbookThatUnpacksToTooMuchIsRefusedBeforeItIsRead() throws IOException {
        var packed = new java.io.ByteArrayOutputStream();
        try (var zip = new java.util.zip.ZipOutputStream(packed)) {
            zip.putNextEntry(new java.util.zip.ZipEntry("xl/sharedStrings.xml"));
            var zeros = new byte[1024 * 1024];
            for (var i = 0; i < 201; i++) {
                zip.write(zeros);
            }
        }
        assertThat(packed.size()).isLessThan(1024 * 1024);
        assertThat(story.asReseller(() -> customerImport.preview(packed.toByteArray()))
                        .problems())
                .extracting(ImportProblem::kind)
                .containsExactly(Kind.NOT_EXCEL);
    }

    @Test
    void theSampleCanBeImportedAsItIs() {
        var preview = preview(story.asReseller(customerImport::sample));

        assertThat(preview.problems()).isEmpty();
        assertThat(create(preview)).isEmpty();
    }

    private static byte[] workbook(java.util.function.Consumer<Worksheet> content) {
        var file = new java.io.ByteArrayOutputStream();
        try (var workbook = new Workbook(file, "Test", "1.0")) {
            content.accept(workbook.newWorksheet("Kunden"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    private String lastName(byte[] file) {
        return story.asReseller(() -> customerImport.preview(file))
                .rows()
                .getFirst()
                .data()
                .lastName();
    }

    @Test
    void postcodesThatASpreadsheetTookForNumbersGetTheirZeroBack() {
        var preview = preview(HEADINGS + line("K1", "Huber", "1067"));

        assertThat(preview.rows().getFirst().data().postcode()).isEqualTo("01067");
    }

    @Test
    void filesThatAreNoListOfCustomersAreExplained() {
        assertThat(kinds("")).containsOnly(Kind.COLUMN_MISSING);
        assertThat(kinds(HEADINGS)).containsExactly(Kind.EMPTY);
        assertThat(kinds("Kundennummer;Name\r\nK1;Huber\r\n")).containsOnly(Kind.COLUMN_MISSING);
        assertThat(kinds("Kundennummer;Kundennummer\r\n")).containsExactly(Kind.HEADINGS);
        assertThat(kinds(HEADINGS + "\"K1;offen")).containsExactly(Kind.NOT_CSV);
        var many = IntStream.rangeClosed(0, CustomerImport.MOST_LINES)
                .mapToObj(i -> line("M" + i, "Viele", "10115"))
                .collect(Collectors.joining());
        assertThat(kinds(HEADINGS + many)).containsExactly(Kind.TOO_MANY);
    }

    @Test
    void linesOfEmptyCellsAreNoCustomers() {
        var preview = preview(HEADINGS + line("K1", "Huber", "10115") + ";;;;;;;;;;;;\r\n;;;;;;\r\n");

        assertThat(preview.problems()).isEmpty();
        assertThat(preview.rows()).hasSize(1);
    }

    @Test
    void headingsThatAreNoneAreToldAsSuch() {
        assertThat(kinds(HEADINGS.replace("Firma", "Name") + line("K1", "Huber", "10115")))
                .containsExactly(Kind.HEADINGS);
    }

    @Test
    void anUnknownCountryIsOneProblemNotThree() {
        var preview =
                preview(HEADINGS + "K1;Huber;Anton;;0;Weg 1;10115;Berlin;XX;030 1234567;0151 12345678;a@b.de;\r\n");

        assertThat(preview.problems())
                .extracting(ImportProblem::column)
                .containsOnlyOnce("Land")
                .doesNotContain("Telefon", "Mobil");
    }

    @Test
    void aNumberThatIsTakenAfterThePreviewStopsTheWholeImport() {
        var preview = preview(HEADINGS + line("K1", "Huber", "10115") + line("K2", "Müller", "10115"));
        story.customer("K2", "Schneller", "Da", "");

        assertThat(create(preview))
                .extracting(ImportProblem::line, ImportProblem::kind)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(3L, Kind.TAKEN));
        assertThat(story.number("select count(*) from customer where account_id = " + story.accountId()))
                .isEqualTo(1);
    }

    private static String line(String number, String name, String postcode) {
        return number + ";" + name + ";Anton;;0;Weg 1;" + postcode + ";Berlin;;030 1234567;0151 12345678;a@b.de;\r\n";
    }

    private ImportPreview preview(String csv) {
        return story.asReseller(() -> customerImport.preview(csv.getBytes(StandardCharsets.UTF_8)));
    }

    private List<Kind> kinds(String csv) {
        return preview(csv).problems().stream().map(ImportProblem::kind).toList();
    }

    private List<ImportProblem> create(ImportPreview preview) {
        return story.asReseller(() -> customerImport.create(preview, _ -> {}));
    }
}
