package de.fisinger.mkm.localstack.plesk;

import de.fisinger.mkm.localstack.plesk.PleskState.Webspace;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/** What the operator webspace tells of a subscription. */
final class WebspaceAnswers {

    private WebspaceAnswers() {}

    /** Writes the data in the order of the schema, whatever the order of the dataset. */
    static void describe(Webspace webspace, int status, Map<String, Long> limits, Node dataset, Node result, long now) {
        result.add("id", webspace.id());
        var data = result.add("data");
        var ready = now >= webspace.readyAt();
        if (dataset.has("gen_info")) {
            genInfo(webspace, status, data.add("gen_info"));
        }
        if (dataset.has("hosting")) {
            hosting(webspace, ready, data.add("hosting"));
        }
        if (dataset.has("hosting-basic")) {
            data.add("hosting-basic");
        }
        if (dataset.has("limits")) {
            ServicePlanOperator.limits(limits, data.add("limits").add("overuse", "normal"));
        }
        List.of("stat", "prefs").stream().filter(dataset::has).forEach(data::add);
        if (dataset.has("disk_usage")) {
            data.add("disk_usage").add("httpdocs", webspace.use().getOrDefault("disk_space", 0L));
        }
        if (dataset.has("performance")) {
            data.add("performance");
        }
        if (dataset.has("subscriptions")) {
            subscriptions(webspace, data.add("subscriptions"));
        }
        List.of("permissions", "plan-items", "php-settings").stream()
                .filter(dataset::has)
                .forEach(data::add);
        if (dataset.has("resource-usage") && !webspace.use().isEmpty()) {
            var resources = data.add("resource-usage");
            webspace.use()
                    .forEach((name, value) ->
                            resources.add("resource").add("name", name).add("value", value));
        }
        if (dataset.has("mail")) {
            data.add("mail");
        }
    }

    private static void genInfo(Webspace webspace, int status, Node info) {
        info.add("cr_date", LocalDate.ofInstant(Instant.ofEpochMilli(webspace.createdAt()), ZoneOffset.UTC))
                .add("name", Rules.unicode(webspace.name()))
                .add("ascii-name", webspace.name())
                .add("status", status)
                .add("real_size", 0)
                .add("owner-login", webspace.ownerLogin());
        webspace.ipAddresses().forEach(address -> info.add("dns_ip_address", address));
        info.add("htype", webspace.htype())
                .add("guid", webspace.guid())
                .add("vendor-guid", webspace.guid())
                .add("external-id", webspace.externalId() == null ? "" : webspace.externalId());
    }

    private static void hosting(Webspace webspace, boolean ready, Node hosting) {
        if (!ready || !webspace.htype().equals("vrt_hst")) {
            hosting.add("none");
            return;
        }
        var virtual = hosting.add("vrt_hst");
        webspace.properties()
                .forEach((name, value) ->
                        virtual.add("property").add("name", name).add("value", value));
        webspace.ipAddresses().forEach(address -> virtual.add("ip_address", address));
    }

    private static void subscriptions(Webspace webspace, Node subscriptions) {
        if (webspace.planGuid() != null) {
            var subscription = subscriptions.add("subscription");
            subscription.add("locked", webspace.locked()).add("synchronized", !webspace.locked());
            subscription.add("plan").add("plan-guid", webspace.planGuid());
        }
    }

    static void traffic(Webspace webspace, Node result) {
        result.add("id", webspace.id());
        result.add("traffic")
                .add("date", LocalDate.now(ZoneOffset.UTC))
                .add("http_in", 0)
                .add("http_out", 0)
                .add("ftp_in", 0)
                .add("ftp_out", 0);
    }

    static void descriptor(Webspace webspace, Node result) {
        result.add("id", webspace.id());
        result.add("descriptor").add("property").add("name", "disk_space").add("type", "bytes");
    }
}
