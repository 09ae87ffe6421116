package de.fisinger.mkm.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.fisinger.mkm.MkmTest;
import de.fisinger.mkm.customer.ImportProblem.Kind;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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
