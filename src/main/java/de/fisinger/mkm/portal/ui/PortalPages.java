package de.fisinger.mkm.portal.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import com.vaadin.flow.server.menu.MenuConfiguration;
import de.fisinger.mkm.portal.CurrentPortal;
import de.fisinger.mkm.ui.Brand;
import de.fisinger.mkm.ui.PageTitles;
import org.springframework.stereotype.Component;

/** Gives every page under a reseller's address the reseller's title, favicon and colours. */
@Component
class PortalPages implements VaadinServiceInitListener {

    private final transient CurrentPortal portal;

    PortalPages(CurrentPortal portal) {
        this.portal = portal;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addSessionInitListener(init -> {
            if (init.getRequest() instanceof VaadinServletRequest request) {
                portal.remember(init.getSession(), request);
            }
        });
        event.addIndexHtmlRequestListener(this::dress);
        event.getSource()
                .addUIInitListener(init -> portal.current().ifPresent(brand -> {
                    var ui = init.getUI();
                    // the page's own title is set last of all
                    ui.addAfterNavigationListener(_ -> ui.beforeClientResponse(ui, _ -> entitle(ui, brand)));
                }));
    }

    private void dress(IndexHtmlResponse response) {
        portal.style().ifPresent(style -> {
            var document = response.getDocument();
            document.title(style.data().title());
            document.body().addClass("reseller-portal");
            document.select("link[rel*=icon]").remove();
            document.head()
                    .appendElement("link")
                    .attr("rel", "icon")
                    .attr("href", style.favicon().orElse("data:,"));
            style.icon()
                    .ifPresent(icon -> document.head()
                            .appendElement("link")
                            .attr("rel", "apple-touch-icon")
                            .attr("href", icon));
            document.head().appendElement("style").appendText("html{" + style.css() + "}");
        });
    }

    private static void entitle(UI ui, Brand brand) {
        ui.getInternals().getActiveRouterTargetsChain().stream()
                .findFirst()
                .flatMap(page -> MenuConfiguration.getPageHeader((com.vaadin.flow.component.Component) page))
                .ifPresent(
                        title -> ui.getPage().setTitle(title.replace(PageTitles.SUFFIX, "") + " · " + brand.title()));
    }
}
