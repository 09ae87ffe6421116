package de.fisinger.mkm.operation.ui;

import de.fisinger.mkm.ui.RouteTabs;

/** The two lists of Vorgänge. */
final class OperationTabs {

    private OperationTabs() {}

    static RouteTabs of(boolean open) {
        var tabs = new RouteTabs();
        tabs.add(OperationNavigation.OPEN, tabs.getTranslation("operation.open"), open);
        tabs.add(OperationNavigation.ENDED, tabs.getTranslation("operation.ended"), !open);
        return tabs;
    }
}
