package de.fisinger.mkm.operation.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.orderedlayout.HorizontalLayout;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import de.fisinger.mkm.account.Role;
import de.fisinger.mkm.format.Numbers;
import de.fisinger.mkm.format.Times;
import de.fisinger.mkm.operation.ModelItem;
import de.fisinger.mkm.operation.Models;
import de.fisinger.mkm.process.ProcessModels;
import de.fisinger.mkm.process.ui.ElementNames;
import de.fisinger.mkm.ui.BpmnDiagram;
import de.fisinger.mkm.ui.Breadcrumb;
import de.fisinger.mkm.ui.Facts;
import de.fisinger.mkm.ui.PageLink;
import jakarta.annotation.security.RolesAllowed;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;

/** A deployed version of a process model: its diagram, its file, and for a former one the way back to it. */
@Route(OperationNavigation.MODELS + "/:model([0-9]{1,19})")
@RolesAllowed(Role.SUPPORT_NAME)
class ModelView extends VerticalLayout implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Models models;
    private final transient ElementNames names;
    private String title = "";

    ModelView(Models models, ProcessModels processModels) {
        this.models = models;
        this.names = new ElementNames(processModels);
        addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var version = event.getRouteParameters()
                .getLong("model")
                .flatMap(models::find)
                .orElseThrow(NotFoundException::new);
        var xml = models.xml(version).orElseThrow(NotFoundException::new);
        title = getTranslation(
                "operation.process-version", names.process(version.processId(), version.version()), version.version());
        removeAll();
        var card = new Div(facts(version), actions(version, xml));
        card.addClassName("card");
        var diagram = new BpmnDiagram(getTranslation("model.diagram"));
        diagram.show(xml);
        var drawing = new Div(new H2(getTranslation("process.diagram")), diagram);
        drawing.addClassName("card");
        add(new Breadcrumb(OperationNavigation.MODELS, getTranslation("model.list"), title), card, drawing);
    }

    private Facts facts(ModelItem version) {
        var facts = new Facts();
        facts.add(getTranslation("model.id"), version.processId());
        facts.add(getTranslation("model.version"), String.valueOf(version.version()));
        facts.add(getTranslation("model.deployed"), Times.minute(version.deployedAt()));
        facts.add(
                getTranslation("contract.status"),
                getTranslation(version.inForce() ? "model.in-force" : "model.former"));
        facts.add(getTranslation("model.running"), Numbers.whole(version.running()));
        facts.add(getTranslation("model.ended"), Numbers.whole(version.ended()));
        return facts;
    }

    private HorizontalLayout actions(ModelItem version, String xml) {
        var file = "%s-%d.bpmn".formatted(version.processId(), version.version());
        var content = xml.getBytes(StandardCharsets.UTF_8);
        var download = new com.vaadin.flow.component.html.Anchor(
                DownloadHandler.fromInputStream(_ -> new DownloadResponse(
                        new ByteArrayInputStream(content), file, "application/xml", content.length)),
                getTranslation("model.download", file));
        download.getElement().setAttribute("download", file);
        var actions = new HorizontalLayout(download);
        if (!version.inForce()) {
            actions.add(
                    new PageLink(OperationNavigation.UPLOAD + "?von=" + version.id(), getTranslation("model.go-back")));
        }
        return actions;
    }

    @Override
    public String getPageTitle() {
        return title + " · MKM";
    }
}
