package de.fisinger.mkm.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/** Every page says how it is called, and who may open it. */
class PagesTest {

    @Test
    void everyPageHasATitle() {
        assertThat(pages())
                .hasSizeGreaterThan(20)
                .allMatch(page ->
                        page.isAnnotationPresent(PageTitle.class) || HasDynamicTitle.class.isAssignableFrom(page));
    }

    @Test
    void whatStandsInTheNavigationIsCalledThereByItsTitle() {
        assertThat(pages().stream().filter(page -> page.isAnnotationPresent(InNavigation.class)))
                .hasSizeGreaterThan(5)
                .allMatch(page -> page.isAnnotationPresent(PageTitle.class));
    }

    @Test
    void everyPageSaysWhoMayOpenIt() {
        assertThat(pages())
                .allMatch(page -> Stream.of(RolesAllowed.class, PermitAll.class, AnonymousAllowed.class)
                        .anyMatch(page::isAnnotationPresent));
    }

    private static List<Class<?>> pages() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Route.class));
        return scanner.findCandidateComponents("de.fisinger.mkm").stream()
                .<Class<?>>map(found -> ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), null))
                .toList();
    }
}
