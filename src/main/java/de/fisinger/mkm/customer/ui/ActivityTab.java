package de.fisinger.mkm.customer.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import de.fisinger.mkm.audit.AuditProtocol;
import de.fisinger.mkm.customer.CustomerDetails;
import de.fisinger.mkm.customer.CustomerTab;
import de.fisinger.mkm.format.Texts;
import de.fisinger.mkm.format.Times;
import de.fisinger.mkm.ui.DataGrid;
import de.fisinger.mkm.ui.ListCard;
import org.springframework.core.annotation.Order;

/** The tab Aktivität of a customer: who did what about the customer, and what the customer did. */
@org.springframework.stereotype.Component
@Order(400)
record ActivityTab(AuditProtocol protocol) implements CustomerTab {

    @Override
    public String path() {
        return "aktivitaet";
    }

    @Override
    public String labelKey() {
        return "customer.tab.activity";
    }

    @Override
    public Component content(CustomerDetails customer) {
        var title = Texts.of("customer.tab.activity");
        var grid = new DataGrid<>(title, protocol.of(customer.id()));
        grid.column("zeit").shownAs(item -> new Span(Times.second(item.at()))).inLine(item -> Times.second(item.at()));
        grid.build();
        grid.whenEmpty(ListCard.empty(Texts.of("customer.activity.empty")));
        return new ListCard(title, grid);
    }
}
