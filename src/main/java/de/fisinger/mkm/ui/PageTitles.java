package de.fisinger.mkm.ui;

import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.router.PageTitleContext;
import com.vaadin.flow.router.PageTitleGenerator;
import org.springframework.stereotype.Component;

/** Titles of pages: the annotation {@code @PageTitle} holds a text key. */
@Component
public class PageTitles implements PageTitleGenerator {

    /** What every title ends with. */
    public static final String SUFFIX = " · MKM";

    PageTitles() {}

    @Override
    public String generatePageTitle(PageTitleContext page) {
        return page.value().isEmpty() ? "" : I18NProvider.translate(page.value()) + SUFFIX;
    }
}
