package de.fisinger.mkm.list;

import static de.fisinger.mkm.list.ListColumn.choice;
import static de.fisinger.mkm.list.ListColumn.exported;
import static de.fisinger.mkm.list.ListColumn.number;
import static de.fisinger.mkm.list.ListColumn.text;
import static de.fisinger.mkm.list.ListColumn.time;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a list asks the database, whatever an address says. */
class ListStatementTest {

    record Row(long id, String name, int count, Instant since, boolean active) {}

    private static final ListStatement<Row> STATEMENT = statement().orderedBy("name", true);

    private static ListStatement<Row> statement() {
        return ListStatement.of(Row.class, "r.id, r.name", "Row r", "r.id")
                .columns(
                        text("name", "row.name", "r.name", "r.lowerName", Row::name),
                        text("ort", "row.city", "r.city", Row::name),
                        number("anzahl", "row.count", "r.count", Row::count),
                        time("seit", "row.since", "r.since", Row::since),
                        choice("status", "row.status", "r.active", List.of(true, false), Row::active, String::valueOf),
                        exported("notiz", "row.note", Row::name))
                .where("r.deleted = false");
    }

    @Test
    void withoutAQuestionTheListStandsInItsOwnOrder() {
        assertThat(STATEMENT.ids(ListQuery.all(), false))
                .hasToString("select r.id from Row r where r.deleted = false order by r.name desc, r.id desc");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            name   | r.name, r.id
            anzahl | r.count, r.id
            seit   | r.since, r.id
            status | case r.active when true then 0 when false then 1 end, r.id
            """)
    void aColumnGivesTheOrder(String key, String order) {
        assertThat(STATEMENT.ids(ListQuery.all().sortedBy(key, false), false).toString())
                .endsWith(" order by " + order);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            name   | concat(r.name, '') desc, r.id desc
            anzahl | r.count + 0 desc, r.id desc
            seit   | coalesce(r.since, r.since) desc, r.id desc
            """)
    void ofFewRowsTheOrdersIndexIsNotUsed(String key, String order) {
        assertThat(STATEMENT.ids(ListQuery.all().sortedBy(key, true), true).toString())
                .endsWith(" order by " + order);
    }

    @ParameterizedTest
    @CsvSource({"unbekannt", "notiz", "r.name; drop table row"})
    void nothingElseGivesOneOrFilters(String key) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> STATEMENT.ids(ListQuery.all().sortedBy(key, false), false));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> STATEMENT.count(ListQuery.all().withFilter(key, "1")));
    }

    @Test
    void filtersBecomeParameters() {
        assertThat(condition("name", "Hu%b")).isEqualTo("r.lowerName like :p0 escape '\\'");
        assertThat(condition("ort", "Ulm")).isEqualTo("r.city ilike :p0 escape '\\'");
        assertThat(condition("anzahl", "12")).isEqualTo("r.count = :p0");
        assertThat(condition("status", "false")).isEqualTo("r.active = :p0");
        assertThat(STATEMENT.count(ListQuery.all().withFilter("name", "HU%B")).parameters())
                .containsEntry("p0", "%hu\\%b%");
    }

    @Test
    void aTimeIsFoundByDays() {
        assertThat(condition("seit", "2026-11-01..2026-11-24")).isEqualTo("r.since >= :p0 and r.since < :p1");
        assertThat(condition("seit", "..2026-11-24")).isEqualTo("r.since < :p0");
        assertThat(STATEMENT
                        .count(ListQuery.all().withFilter("seit", "2026-11-01.."))
                        .parameters())
                .containsEntry("p0", Instant.parse("2026-10-31T23:00:00Z"));
    }

    @Test
    void whatAColumnCanNotHoldFindsNothing() {
        Map.of("anzahl", "viele", "status", "vielleicht", "seit", "gestern")
                .forEach((key, filter) ->
                        assertThat(condition(key, filter)).as(key).isEqualTo("1 = 0"));
        assertThat(condition("anzahl", "-1")).isEqualTo("1 = 0");
    }

    @Test
    void ofABookmarkWhatIsNoColumnAnyMoreIsLeftOut() {
        var query = ListQuery.all()
                .withFilter("name", "huber")
                .withFilter("frueher", "x")
                .sortedBy("frueher", true)
                .about(Set.of("name", "anzahl"));

        assertThat(query.filters()).containsOnlyKeys("name");
        assertThat(query.sortKey()).isEmpty();
        assertThat(ListQuery.all()
                        .sortedBy("anzahl", true)
                        .about(Set.of("anzahl"))
                        .sortKey())
                .isEqualTo("anzahl");
    }

    @Test
    void theSearchLooksForEachWordInEveryText() {
        assertThat(STATEMENT.count(ListQuery.all().withSearch(" huber  ulm ")))
                .hasToString("select count(*) from Row r where r.deleted = false"
                        + " and (r.name ilike :p0 escape '\\' or r.city ilike :p1 escape '\\')"
                        + " and (r.name ilike :p2 escape '\\' or r.city ilike :p3 escape '\\')");
    }

    @Test
    void shortWordsAreLookedForAtTheBeginningOfWordsInWhatIsKeptForIt() {
        assertThat(statement().searching("r.searchText").count(ListQuery.all().withSearch("Hu")))
                .hasToString("select count(*) from Row r where r.deleted = false"
                        + " and ((r.searchText like :p0 escape '\\' or r.searchText like :p1 escape '\\'))");
    }

    @Test
    void whatIsKeptForTheSearchIsLookedThroughInEachSpelling() {
        var count = statement().searching("r.searchText").count(ListQuery.all().withSearch("BÖHM"));

        assertThat(count.toString())
                .endsWith(" and (r.searchText like :p0 escape '\\' or r.searchText like :p1 escape '\\')");
        assertThat(count.parameters().values()).containsExactlyInAnyOrder("%böhm%", "%boehm%");
    }

    @Test
    void whereGermanLettersAreKeptInBothSpellingsOneIsAsked() {
        var count = statement().searchingSpellings("r.searchText");

        assertThat(count.count(ListQuery.all().withSearch("BÖHM")).parameters().values())
                .containsExactly("%boehm%");
        assertThat(count.count(ListQuery.all().withSearch("dvořák"))
                        .parameters()
                        .values())
                .containsExactlyInAnyOrder("%dvořák%", "%dvorak%");
    }

    @Test
    void rowsAreReadByTheirIdsInTheSameOrder() {
        assertThat(STATEMENT.rowsOf(List.of(1L, 2L), ListQuery.all().sortedBy("anzahl", false)))
                .hasToString("select new " + Row.class.getName()
                        + "(r.id, r.name) from Row r where r.id in :p0 order by r.count, r.id");
    }

    @Test
    void aCountHasABound() {
        assertThat(STATEMENT.count(ListQuery.all(), 10_001).toString()).contains("limit 10001");
    }

    @Test
    void aKeyIsThereOnceAndTheOwnOrderIsAColumn() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> statement().columns(text("name", "row.name", "r.name", Row::name)));
        assertThatIllegalArgumentException().isThrownBy(() -> statement().orderedBy("unbekannt", false));
    }

    private static String condition(String key, String value) {
        return STATEMENT
                .count(ListQuery.all().withFilter(key, value))
                .toString()
                .replace("select count(*) from Row r where r.deleted = false and ", "");
    }
}
