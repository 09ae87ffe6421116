package de.fisinger.mkm.hosting;

import java.util.List;

/** Status of what a customer has: a contract's, or that of a hosting. */
final class ProductStatus {

    /** All, in the order of lists. */
    static final List<String> ALL =
            List.of("ACTIVE", "PROVISIONING", "FAILED", "CANCELLED", "SUSPENDED", "TERMINATING", "INACTIVE");

    private ProductStatus() {}

    /** Key of the word that a filter has for it. */
    static String word(String status) {
        return switch (status) {
            case "ACTIVE" -> "status.active-or-provided";
            case "INACTIVE" -> "status.inactive";
            default -> "hosting.status." + status;
        };
    }
}
