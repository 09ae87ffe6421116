package de.fisinger.mkm.hosting.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import de.fisinger.mkm.hosting.Deviations;
import de.fisinger.mkm.hosting.ResellerHostings;
import de.fisinger.mkm.ui.PageLink;

/** Which hostings of a contract Plesk says something else of than MKM, each a link. Hidden if there are none. */
class DeviatingHostings extends Div {

    private static final int SHOWN = 10;

    private final transient Deviations deviations;
    private final long contractId;
    private final String contractNumber;

    DeviatingHostings(Deviations deviations, long contractId, String contractNumber) {
        this.deviations = deviations;
        this.contractId = contractId;
        this.contractNumber = contractNumber;
        addClassName("deviating");
        getElement().setAttribute("role", "status");
        show();
    }

    void show() {
        var hostings = deviations.deviating(contractId, SHOWN + 1);
        removeAll();
        add(new Span(getTranslation("deviation.hostings")));
        hostings.stream()
                .limit(SHOWN)
                .forEach(hosting -> add(new PageLink(
                        ResellerHostings.address(contractNumber, hosting.id()), String.valueOf(hosting.domainName()))));
        if (hostings.size() > SHOWN) {
            add(new Span(getTranslation("deviation.more")));
        }
        setVisible(!hostings.isEmpty());
    }
}
