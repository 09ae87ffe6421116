package de.fisinger.mkm.hosting;

import java.util.Comparator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Why an MKM-Kunde is proposed for a subscription. */
public enum LinkReason {
    /** The owner's external id is the customer number. */
    CUSTOMER_NUMBER(100),
    /** The domain is assigned to the customer. */
    DOMAIN(95),
    /** Owner and customer have the same e-mail address. */
    EMAIL(90),
    /** They have the same company. */
    COMPANY(80),
    /** They have the same name: there may be two people of that name. */
    NAME(60);

    /** From so many per cent on a proposal is taken over with all others. */
    public static final int SURE = 80;

    private final int certainty;

    LinkReason(int certainty) {
        this.certainty = certainty;
    }

    /** All names, the surest first, with commas. */
    static String bySureness() {
        return Stream.of(values())
                .sorted(Comparator.comparingInt(LinkReason::certainty).reversed())
                .map(Enum::name)
                .collect(Collectors.joining(","));
    }

    /** How sure it is, in per cent. */
    public int certainty() {
        return certainty;
    }

    /** Whether it is sure enough to be taken over with all others. */
    public boolean isSure() {
        return certainty >= SURE;
    }
}
