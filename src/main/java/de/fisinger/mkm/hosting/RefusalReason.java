package de.fisinger.mkm.hosting;

import de.fisinger.mkm.format.Texts;
import de.fisinger.mkm.plesk.PleskRefusedException;

/** Plesk's refusals in words that a reseller understands and can act on. Plesk's own texts are for operators. */
final class RefusalReason {

    /** What was asked of Plesk; the same code means something else for each. */
    enum Purpose {
        /** The Plesk customer. */
        CUSTOMER,
        /** The reseller's addresses. */
        RESELLER,
        /** The subscription. */
        SUBSCRIPTION
    }

    private RefusalReason() {}

    static String of(WantedHosting wanted, Purpose purpose, PleskRefusedException refusal) {
        var server = wanted.server().name();
        if (refusal.isMissing() && purpose != Purpose.SUBSCRIPTION) {
            return Texts.of("hosting.refused.reseller", server);
        }
        if (refusal.isDuplicate() && purpose == Purpose.CUSTOMER) {
            return Texts.of("hosting.refused.login", server);
        }
        return switch (refusal.code()) {
            case 1002, 1007 -> Texts.of("hosting.refused.domain", wanted.domainName(), server);
            case 1013 ->
                Texts.of(
                        "hosting.refused.plan",
                        wanted.plan().planName(),
                        server,
                        wanted.plan().productName());
            case 1024 -> Texts.of("hosting.refused.limit", server);
            case 1033 -> Texts.of("hosting.refused.master-data", server);
            case 1015 -> Texts.of("hosting.refused.rights", server);
            case 1018 -> Texts.of("hosting.refused.address", server);
            default -> Texts.of("hosting.refused.other", server, refusal.code());
        };
    }
}
