package de.fisinger.mkm.account.ui;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import de.fisinger.mkm.account.Role;
import de.fisinger.mkm.audit.AuditAction;
import de.fisinger.mkm.audit.AuditItem;
import de.fisinger.mkm.audit.AuditProtocol;
import de.fisinger.mkm.format.Times;
import de.fisinger.mkm.ui.DataGrid;
import de.fisinger.mkm.ui.ListCard;
import de.fisinger.mkm.ui.NavigationEntry;
import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Administration → Protokoll: who did what in the account, as whom, when and from where. */
@Route("protokoll")
@RolesAllowed(Role.ADMINISTRATOR_NAME)
class ProtocolView extends VerticalLayout implements HasDynamicTitle {

    private static final long serialVersionUID = 1;

    ProtocolView(AuditProtocol protocol) {
        addClassName("page");
        var title = getTranslation("protocol.title");
        var grid = new DataGrid<>(title, protocol.list());
        grid.column("zeit", getTranslation("protocol.at"), AuditItem::at)
                .shownAs(item -> new Span(Times.second(item.at())))
                .withoutFilter()
                .width("10.5rem");
        grid.column("wer", getTranslation("protocol.who"), AuditItem::userName).width("8rem");
        grid.column("als", getTranslation("protocol.as"), AuditItem::actingAs).width("8rem");
        grid.column("was", getTranslation("protocol.what"), item -> word(item.action()))
                .choices(words())
                .width("14rem");
        grid.column("woran", getTranslation("protocol.subject"), AuditItem::subject);
        grid.column("adresse", getTranslation("protocol.address"), AuditItem::address)
                .width("8rem");
        grid.build(
                item -> word(item.action()) + ": " + item.subject(),
                item -> Times.second(item.at()) + " · " + item.userName()
                        + (item.actingAs() == null ? "" : " → " + item.actingAs()),
                item -> new Span(Objects.requireNonNullElse(item.address(), "")));
        grid.whenEmpty(ListCard.empty(getTranslation("protocol.empty")));
        add(new ListCard(title, getTranslation("list.overview"), grid));
    }

    private String word(AuditAction action) {
        return getTranslation("audit." + action.name());
    }

    private Map<String, String> words() {
        Map<String, String> words = new LinkedHashMap<>();
        for (var action : AuditAction.values()) {
            words.put(action.name(), word(action));
        }
        return words;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("protocol.title") + " · MKM";
    }

    /** The navigation's way here. */
    @Configuration(proxyBeanMethods = false)
    static class Navigation {

        @Bean
        @Order(900)
        NavigationEntry protocolNavigationEntry() {
            return new NavigationEntry(
                    "navigation.administration", "protocol.title", VaadinIcon.CLIPBOARD_TEXT, ProtocolView.class);
        }
    }
}
