package de.fisinger.mkm.plesk;

import de.fisinger.mkm.plesk.PleskMessages.IpPool;
import de.fisinger.mkm.plesk.PleskMessages.PooledIp;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which addresses of a reseller's pool a subscription gets: one of each family, shared before exclusive. */
final class IpChoice {

    private IpChoice() {}

    static List<String> from(@Nullable IpPool pool) {
        var ips = pool == null || pool.ips() == null ? List.<PooledIp>of() : pool.ips();
        Predicate<PooledIp> isIpv6 = ip -> ip.ipAddress().contains(":");
        return Stream.of(best(ips, isIpv6.negate()), best(ips, isIpv6))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<String> best(List<PooledIp> ips, Predicate<PooledIp> family) {
        return ips.stream()
                .filter(family)
                .min(Comparator.comparing(ip -> !"shared".equals(ip.ipType())))
                .map(PooledIp::ipAddress);
    }
}
