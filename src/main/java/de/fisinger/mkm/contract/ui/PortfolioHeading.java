package de.fisinger.mkm.contract.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.server.Command;
import de.fisinger.mkm.contract.ContractNavigation;
import de.fisinger.mkm.ui.Breadcrumb;
import de.fisinger.mkm.ui.LucideIcon;

/** The heading of a contract or domain: the way back, and on the right the menu of three bars. */
final class PortfolioHeading extends Div {

    PortfolioHeading(String contractNumber, String productName, Command assign) {
        addClassName("heading-with-menu");
        var menu = new MenuBar();
        menu.addThemeVariants(MenuBarVariant.TERTIARY);
        var bars = menu.addItem(LucideIcon.MENU.create());
        bars.setAriaLabel(getTranslation("contract.menu", contractNumber));
        bars.getSubMenu().addItem(getTranslation("assign.title"), _ -> assign.execute());
        add(
                new Breadcrumb(
                        ContractNavigation.LIST, getTranslation("contract.list"), contractNumber + " · " + productName),
                menu);
    }
}
