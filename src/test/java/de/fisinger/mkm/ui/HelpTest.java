package de.fisinger.mkm.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.Route;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.core.type.filter.AnnotationTypeFilter;

/** The handbook's chapters beside the pages. */
class HelpTest {

    @Test
    void eachChapterBelongsToAPageAndEachPageThatIsNamedIsThere() throws IOException, ClassNotFoundException {
        var pages = PropertiesLoaderUtils.loadProperties(new ClassPathResource("help/chapters.properties"))
                .stringPropertyNames();
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Route.class));
        var addresses = new java.util.HashSet<String>();
        for (var view : scanner.findCandidateComponents("de.fisinger.mkm")) {
            var route = Class.forName(view.getBeanClassName()).getAnnotation(Route.class);
            addresses.add(route.value().replaceAll("/.*", ""));
        }

        assertThat(addresses).containsAll(pages);
        var named = pages.stream().flatMap(page -> Help.chapters(page).stream()).distinct();
        var files = List.of(new PathMatchingResourcePatternResolver().getResources("classpath:help/*.html")).stream()
                .map(file -> String.valueOf(file.getFilename()).replace(".html", ""))
                .toList();
        assertThat(named).containsExactlyInAnyOrderElementsOf(files).hasSize(6);
        assertThat(files).allSatisfy(chapter -> assertThat(Help.text(chapter)).startsWith("<section>"));
    }

    @Test
    void aPageWithoutAChapterHasNone() {
        assertThat(Help.chapters("protokoll")).isEmpty();
    }
}
