package de.fisinger.mkm.hosting;

import de.fisinger.mkm.format.Texts;
import de.fisinger.mkm.plesk.Suspension;
import java.util.List;
import java.util.stream.Collectors;

/** Who or what suspended a subscription, in words. */
final class SuspensionWords {

    private SuspensionWords() {}

    static String of(List<Suspension> suspensions) {
        return suspensions.stream()
                .map(suspension -> Texts.of("plesk.suspension." + suspension.name()))
                .collect(Collectors.joining(", "));
    }
}
