package de.fisinger.mkm.order;

import de.fisinger.mkm.format.Texts;
import de.fisinger.mkm.hosting.HostingRefusedException;

/** Why an accepted order can't be carried out, in words for the reseller. */
final class Obstacle {

    private Obstacle() {}

    /** When nobody knows. */
    static String unknown() {
        return Texts.of("order.obstacle.UNKNOWN");
    }

    static String words(HostingRefusedException.Problem problem) {
        return switch (problem) {
            case CONTRACT, PRODUCT, PLAN, DRAINING, DOMAIN, DOMAIN_UNUSABLE, DOMAIN_IN_USE ->
                Texts.of("order.obstacle." + problem);
            case CUSTOMER, SUBSCRIPTION, LINKED, BEING_LINKED -> unknown();
        };
    }
}
