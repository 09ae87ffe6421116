package de.fisinger.mkm.hosting;

import de.fisinger.mkm.format.Texts;
import de.fisinger.mkm.plesk.PleskRefusedException;
import de.fisinger.mkm.plesk.PleskRefusedException.Value;

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

    /** What a look at the server showed after a refusal whose code leaves open what it is about. */
    enum Look {
        /** Nothing that explains it, or there was nothing to look for. */
        UNEXPLAINED,
        /** There is a subscription at the domain. */
        DOMAIN_TAKEN,
        /** The Plesk customer is gone. */
        CUSTOMER_MISSING,
        /** The reseller has no such plan any more. */
        PLAN_MISSING
    }

    private RefusalReason() {}

    static String of(WantedHosting wanted, Purpose purpose, Look look, PleskRefusedException refusal) {
        var server = wanted.server().name();
        return switch (refusal.code()) {
            case 1002, 1007 ->
                switch (purpose) {
                    case CUSTOMER -> Texts.of("hosting.refused.login", server);
                    case RESELLER -> other(server, refusal);
                    case SUBSCRIPTION ->
                        look == Look.DOMAIN_TAKEN
                                ? Texts.of("hosting.refused.domain", wanted.domainName(), server)
                                : Texts.of("hosting.refused.names", wanted.domainName(), wanted.login(), server);
                };
            case 1013 -> purpose == Purpose.SUBSCRIPTION ? missing(wanted, look) : reseller(server);
            case 1015 -> purpose == Purpose.SUBSCRIPTION ? missing(wanted, Look.CUSTOMER_MISSING) : reseller(server);
            case 1018 -> Texts.of("hosting.refused.address", server);
            case 1019 -> invalid(wanted, purpose, refusal);
            case 1024 -> Texts.of("hosting.refused.limit", server);
            case 1033 -> Texts.of("hosting.refused.master-data", server);
            default -> other(server, refusal);
        };
    }

    private static String missing(WantedHosting wanted, Look look) {
        var server = wanted.server().name();
        return switch (look) {
            case CUSTOMER_MISSING -> Texts.of("hosting.refused.customer-gone", server);
            case PLAN_MISSING ->
                Texts.of(
                        "hosting.refused.plan",
                        wanted.plan().planName(),
                        server,
                        wanted.plan().productName());
            case UNEXPLAINED, DOMAIN_TAKEN -> Texts.of("hosting.refused.missing", server);
        };
    }

    /** What could be sent in another way was; what remains is what the reseller or the customer's country gave. */
    private static String invalid(WantedHosting wanted, Purpose purpose, PleskRefusedException refusal) {
        var server = wanted.server().name();
        var value = refusal.value();
        if (value.filter(Value.PASSWORD::equals).isPresent()) {
            return Texts.of("hosting.refused.password", server);
        }
        return switch (purpose) {
            case CUSTOMER ->
                value.filter(known -> known != Value.DOMAIN)
                        .map(known -> Texts.of("hosting.refused.customer-value." + known, server))
                        .orElseGet(() -> Texts.of("hosting.refused.customer-values", server));
            case RESELLER -> other(server, refusal);
            case SUBSCRIPTION ->
                wanted.ownDomain()
                        ? Texts.of(
                                value.filter(Value.DOMAIN::equals).isPresent()
                                        ? "hosting.refused.domain-name"
                                        : "hosting.refused.subscription-values",
                                wanted.domainName(),
                                server)
                        : Texts.of("hosting.refused.preview-name", wanted.domainName(), server);
        };
    }

    private static String reseller(String server) {
        return Texts.of("hosting.refused.reseller", server);
    }

    private static String other(String server, PleskRefusedException refusal) {
        return Texts.of("hosting.refused.other", server, refusal.code());
    }
}
