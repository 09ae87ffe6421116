package de.fisinger.mkm.hosting.ui;

import de.fisinger.mkm.account.CurrentUser;
import de.fisinger.mkm.customer.Customers;
import de.fisinger.mkm.hosting.Deviations;
import de.fisinger.mkm.hosting.Linkings;
import de.fisinger.mkm.hosting.Subscriptions;
import de.fisinger.mkm.product.Products;
import de.fisinger.mkm.ui.LiveUpdates;
import org.springframework.stereotype.Component;

/** What the tab Abonnements and its dialogs read and change. */
@Component
record LinkingServices(
        Subscriptions subscriptions,
        Linkings linkings,
        Deviations deviations,
        Customers customers,
        Products products,
        LiveUpdates updates,
        CurrentUser user) {}
