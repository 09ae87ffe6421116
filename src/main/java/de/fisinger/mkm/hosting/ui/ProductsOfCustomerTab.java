package de.fisinger.mkm.hosting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import de.fisinger.mkm.account.CurrentUser;
import de.fisinger.mkm.contract.ContractNavigation;
import de.fisinger.mkm.customer.CustomerChoice;
import de.fisinger.mkm.customer.CustomerDetails;
import de.fisinger.mkm.customer.CustomerTab;
import de.fisinger.mkm.hosting.CustomerProductItem;
import de.fisinger.mkm.hosting.HostingStatus;
import de.fisinger.mkm.hosting.ResellerHostings;
import de.fisinger.mkm.ui.ActiveStatus;
import de.fisinger.mkm.ui.DataGrid;
import de.fisinger.mkm.ui.ListCard;
import de.fisinger.mkm.ui.LiveUpdates;
import de.fisinger.mkm.ui.LucideIcon;
import de.fisinger.mkm.ui.PageLink;
import java.util.regex.Pattern;
import org.springframework.core.annotation.Order;

/** The tab Produkte of a customer: contracts and hostings, each with a link and its live status. */
@org.springframework.stereotype.Component
@Order(200)
record ProductsOfCustomerTab(
        ResellerHostings hostings, NewHostingDialog.Choices choices, LiveUpdates updates, CurrentUser user)
        implements CustomerTab {

    /** What changes the tab beside the customer. */
    private static final Pattern SUBJECTS = Pattern.compile("(hosting|contract|product)-.*");

    @Override
    public String path() {
        return "produkte";
    }

    @Override
    public String labelKey() {
        return "customer.tab.products";
    }

    @Override
    public Component content(CustomerDetails customer) {
        return new ProductsOfCustomer(customer);
    }

    private final class ProductsOfCustomer extends Div {

        ProductsOfCustomer(CustomerDetails customer) {
            var customerId = customer.id();
            var title = getTranslation(labelKey());
            var grid = new DataGrid<>(title, hostings.productsOf(customerId));
            grid.column("produkt").shownAs(ProductsOfCustomer::link);
            grid.column("status").saying(this::statusWord).shownAs(this::status);
            grid.opens(ProductsOfCustomer::address);
            grid.build();
            grid.whenEmpty(ListCard.empty(getTranslation("customer.product.empty")));
            setWidthFull();
            if (!NewHostingDialog.isPossible(choices)) {
                add(new ListCard(title, grid));
            } else {
                var create = new Button(getTranslation("hosting.new.open"), LucideIcon.PLUS.create());
                var preset = new CustomerChoice(
                        customerId, customer.customerNumber(), customer.lastName(), customer.firstName());
                NewHostingDialog.opens(
                        create,
                        () -> new NewHostingDialog(NewHostingDialog.contracts(choices), preset, choices, hostings),
                        grid::reload);
                add(new ListCard(title, grid, create));
            }
            updates.whileAttached(
                    grid,
                    user.get().accountId(),
                    subject -> SUBJECTS.matcher(subject).matches() || subject.equals("customer-" + customerId),
                    grid::reload);
        }

        private static String address(CustomerProductItem item) {
            return item.hostingId() == null
                    ? ContractNavigation.contract(item.contractNumber())
                    : ResellerHostings.address(item.contractNumber(), item.hostingId());
        }

        private static Component link(CustomerProductItem item) {
            return new PageLink(address(item), item.name());
        }

        private Component status(CustomerProductItem item) {
            return item.hostingId() == null
                    ? ActiveStatus.badge(item.status().equals("ACTIVE"))
                    : HostingStatusBadge.of(HostingStatus.valueOf(item.status()), item.delay(), item.suspensions());
        }

        private String statusWord(CustomerProductItem item) {
            return item.hostingId() == null
                    ? ActiveStatus.word(item.status().equals("ACTIVE"))
                    : HostingStatusBadge.word(HostingStatus.valueOf(item.status()));
        }
    }
}
