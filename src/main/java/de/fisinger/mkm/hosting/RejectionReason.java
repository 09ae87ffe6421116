package de.fisinger.mkm.hosting;

import de.fisinger.mkm.plesk.PleskRejectedException;

/** Plesk's refusals in words that a reseller understands and can act on. Plesk's own texts are for operators. */
final class RejectionReason {

    /** What was asked of Plesk; the same code means something else for each. */
    enum Purpose {
        /** The Plesk customer. */
        CUSTOMER,
        /** The reseller's addresses. */
        RESELLER,
        /** The subscription. */
        SUBSCRIPTION
    }

    private RejectionReason() {}

    static String of(ProvisioningOrder order, Purpose purpose, PleskRejectedException refusal) {
        var server = order.server().name();
        if (refusal.isMissing() && purpose != Purpose.SUBSCRIPTION) {
            return "Ihr Reseller-Zugang wurde auf %s nicht gefunden. Bitte wenden Sie sich an den Support."
                    .formatted(server);
        }
        if (refusal.isDuplicate() && purpose == Purpose.CUSTOMER) {
            return "Der Kunde konnte auf %s nicht angelegt werden, weil sein Login dort vergeben ist. Bitte wenden Sie sich an den Support."
                    .formatted(server);
        }
        return switch (refusal.code()) {
            case 1002, 1007 ->
                "Die Domain „%s“ gibt es auf %s bereits. Bitte wählen Sie eine andere Domain oder entfernen Sie sie dort."
                        .formatted(order.domainName(), server);
            case 1013 ->
                "Der Hosting-Plan „%s“ wurde auf %s nicht gefunden. Bitte prüfen Sie das Produkt „%s“."
                        .formatted(order.plan().planName(), server, order.plan().productName());
            case 1024, 1025 ->
                "Auf %s ist ein Limit Ihres Reseller-Vertrags erreicht. Erweitern Sie den Vertrag oder löschen Sie nicht mehr benötigte Hostings, dann versuchen Sie es erneut."
                        .formatted(server);
            case 1015, 1032, 1033 ->
                "Ihr Reseller-Zugang auf %s kann derzeit keine Hostings anlegen. Bitte wenden Sie sich an den Support."
                        .formatted(server);
            case 1018 ->
                "Auf %s steht für das Hosting keine passende IP-Adresse zur Verfügung. Bitte wenden Sie sich an den Support."
                        .formatted(server);
            default ->
                "%s hat die Angaben zum Hosting nicht angenommen (Plesk-Fehler %d). Bitte prüfen Sie die Stammdaten des Kunden oder wenden Sie sich an den Support."
                        .formatted(server, refusal.code());
        };
    }
}
