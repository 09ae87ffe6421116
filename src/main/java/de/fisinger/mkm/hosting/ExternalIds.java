package de.fisinger.mkm.hosting;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * MKM's ids at what it makes on Plesk, by which it is found again. They hold the id of this installation: another MKM on the
 * same Plesk has things of the same numbers.
 */
@Component
class ExternalIds {

    private final String hosting;
    private final String customer;
    private final Pattern ofHosting;

    ExternalIds(JdbcClient jdbc) {
        var installation =
                jdbc.sql("select id from installation").query(String.class).single();
        this.hosting = "mkm-" + installation + "-h-";
        this.customer = "mkm-" + installation + "-c-";
        this.ofHosting = Pattern.compile(Pattern.quote(hosting) + "(\\d{1,18})");
    }

    /** A hosting's subscription. */
    String ofHosting(long hostingId) {
        return hosting + hostingId;
    }

    /** A Plesk customer. */
    String ofCustomer(long pleskCustomerId) {
        return customer + pleskCustomerId;
    }

    /** What a hosting's subscription was called before ids named the installation: by every MKM alike. */
    static String formerOfHosting(long hostingId) {
        return "mkm-h-" + hostingId;
    }

    /** The same of a Plesk customer. */
    static String formerOfCustomer(long pleskCustomerId) {
        return "mkm-c-" + pleskCustomerId;
    }

    /** The hosting that a subscription's external id names; empty if this installation didn't make the subscription. */
    Optional<Long> hostingOf(@Nullable String externalId) {
        return Optional.ofNullable(externalId)
                .map(ofHosting::matcher)
                .filter(java.util.regex.Matcher::matches)
                .map(found -> Long.valueOf(found.group(1)));
    }
}
