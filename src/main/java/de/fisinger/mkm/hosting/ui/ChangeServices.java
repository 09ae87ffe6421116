package de.fisinger.mkm.hosting.ui;

import de.fisinger.mkm.account.CurrentUser;
import de.fisinger.mkm.contract.Contracts;
import de.fisinger.mkm.hosting.Deviations;
import de.fisinger.mkm.hosting.HostingChanges;
import de.fisinger.mkm.product.Products;
import de.fisinger.mkm.ui.LiveUpdates;
import org.springframework.stereotype.Component;

/** What the dialogs that change hostings read and order. */
@Component
record ChangeServices(
        HostingChanges changes,
        Deviations deviations,
        Products products,
        Contracts contracts,
        LiveUpdates updates,
        CurrentUser user) {}
