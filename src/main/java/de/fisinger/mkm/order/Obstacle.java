package de.fisinger.mkm.order;

import de.fisinger.mkm.hosting.OrderRefusedException;

/** Why an accepted order can't be carried out, in words for the reseller. */
final class Obstacle {

    static final String UNKNOWN = "Die Bestellung konnte nicht ausgeführt werden.";

    private Obstacle() {}

    static String words(OrderRefusedException.Problem problem) {
        return switch (problem) {
            case CONTRACT ->
                "Der Reseller-Vertrag des Produkts nimmt keine Hostings auf. Prüfen Sie, ob er noch aktiv ist.";
            case PRODUCT -> "Das Produkt ist nicht mehr aktiv. Setzen Sie es auf aktiv, bevor Sie annehmen.";
            case PLAN ->
                "Den Reseller Plan des Produkts gibt es auf dem Server nicht mehr. Legen Sie ihn in Plesk wieder an.";
            case DOMAIN -> "Die gewählte Domain ist dem Kunden nicht mehr zugeordnet.";
            case DOMAIN_IN_USE -> "Für die gewählte Domain gibt es schon ein Hosting.";
            case CUSTOMER, SUBSCRIPTION, LINKED, BEING_LINKED -> UNKNOWN;
        };
    }
}
