package de.fisinger.mkm.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.router.RouteData;
import com.vaadin.flow.server.auth.AccessAnnotationChecker;
import java.lang.annotation.Annotation;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The pages {@link InNavigation} that the user may open now. */
@org.springframework.stereotype.Component
public class Navigation {

    private final List<NavigationCondition> conditions;

    Navigation(List<NavigationCondition> conditions) {
        this.conditions = conditions;
    }

    /** The pages, in their order. */
    public List<Class<? extends Component>> pages() {
        return openable().stream().filter(this::isOffered).toList();
    }

    /**
     * The same with those that aren't there at present. Rights are asked of the request that is being answered, so call it
     * where there is one; {@link #isOffered} can be asked at any time.
     */
    public List<Class<? extends Component>> openable() {
        return openable(InNavigation.class)
                .sorted(Comparator.comparingInt(page -> of(page).order()))
                .toList();
    }

    /** The pages that the search offers to do something on. */
    public List<Class<? extends Component>> actions() {
        return openable(InSearch.class)
                .sorted(Comparator.comparing(Class::getName))
                .toList();
    }

    private static Stream<Class<? extends Component>> openable(Class<? extends Annotation> annotation) {
        var access = new AccessAnnotationChecker();
        return RouteConfiguration.forApplicationScope().getAvailableRoutes().stream()
                .<Class<? extends Component>>map(RouteData::getNavigationTarget)
                .filter(page -> page.isAnnotationPresent(annotation))
                .filter(access::hasAccess);
    }

    /** Whether a page is there at present, for those who may open it. */
    public boolean isOffered(Class<? extends Component> page) {
        return conditions.stream()
                .allMatch(condition ->
                        condition.view() != page || condition.isMet().getAsBoolean());
    }

    /** What a page says of its place in the navigation. */
    public static InNavigation of(Class<? extends Component> page) {
        return page.getAnnotation(InNavigation.class);
    }

    /** Text key of a page's title. */
    static String titleKey(Class<? extends Component> page) {
        return page.getAnnotation(PageTitle.class).value();
    }
}
