package de.fisinger.mkm.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Whatever is asked of a list is bounded before it reaches the database. */
class SearchTextTest {

    @Test
    void aSearchHasEightWordsAtMost() {
        assertThat(ListQuery.all().withSearch("a b c d e f g h i j").search()).isEqualTo("a b c d e f g h");
        assertThat(ListQuery.all().withSearch("w ".repeat(64_000)).search()).isEqualTo("w w w w w w w w");
    }

    @Test
    void aSearchAndAFilterHaveAHundredSignsAtMost() {
        assertThat(ListQuery.all().withSearch("x".repeat(5_000_000)).search()).hasSize(SearchText.LONGEST);
        assertThat(ListQuery.all()
                        .withFilter("name", "x".repeat(5000))
                        .filters()
                        .get("name"))
                .hasSize(SearchText.LONGEST);
        assertThat(new ListQuery("", Map.of("name", "x".repeat(5000)), "", false, 1, 25)
                        .filters()
                        .get("name"))
                .hasSize(SearchText.LONGEST);
        assertThat(LikePattern.literal("%".repeat(5000))).hasSize(2 * SearchText.LONGEST);
    }

    @Test
    void noSignIsCutInTwo() {
        assertThat(SearchText.line("😀".repeat(150))).isEqualTo("😀".repeat(SearchText.LONGEST));
        assertThat(SearchText.line("x" + "😀".repeat(150))).isEqualTo("x" + "😀".repeat(SearchText.LONGEST - 1));
    }

    @Test
    void whatTheDatabaseCantHoldIsASpace() {
        assertThat(ListQuery.all().withSearch("a\u0000b").search()).isEqualTo("a b");
        assertThat(ListQuery.all().withFilter("name", "a\ud83d").filters()).containsEntry("name", "a");
    }

    @Test
    void whatPeopleTypeStaysAsItIs() {
        assertThat(ListQuery.all().withSearch("Müller  Bäckerei 12345").search())
                .isEqualTo("Müller  Bäckerei 12345");
    }
}
