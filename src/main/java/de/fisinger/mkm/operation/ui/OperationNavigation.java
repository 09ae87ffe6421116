package de.fisinger.mkm.operation.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import de.fisinger.mkm.ui.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Addresses of support's pages about processes, and the navigation's ways there. */
@Configuration(proxyBeanMethods = false)
class OperationNavigation {

    /** Vorgänge that go on. */
    static final String OPEN = "vorgaenge";

    /** Vorgänge that ended. */
    static final String ENDED = OPEN + "/beendet";

    /** Aufgaben. */
    static final String TASKS = "aufgaben";

    /** Prozesse. */
    static final String MODELS = "prozesse";

    /** Where a model is uploaded. */
    static final String UPLOAD = MODELS + "/neu";

    private static final String GROUP = "navigation.administration";

    /** Where an instance is. */
    static String instance(long processInstanceKey) {
        return OPEN + "/" + processInstanceKey;
    }

    /** Where a deployed version is. */
    static String model(long processDefinitionKey) {
        return MODELS + "/" + processDefinitionKey;
    }

    @Bean
    @Order(700)
    NavigationEntry operationNavigationEntry() {
        return new NavigationEntry(GROUP, "operation.list", VaadinIcon.COGS, OpenOperationsView.class);
    }

    @Bean
    @Order(710)
    NavigationEntry userTaskNavigationEntry() {
        return new NavigationEntry(GROUP, "user-task.list", VaadinIcon.TASKS, UserTasksView.class);
    }

    @Bean
    @Order(720)
    NavigationEntry modelNavigationEntry() {
        return new NavigationEntry(GROUP, "model.list", VaadinIcon.SITEMAP, ModelListView.class);
    }
}
