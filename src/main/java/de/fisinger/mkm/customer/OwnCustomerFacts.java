package de.fisinger.mkm.customer;

import de.fisinger.mkm.account.ProfileFacts;
import de.fisinger.mkm.account.Role;
import de.fisinger.mkm.account.SignedInUser;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** An end customer's own Stammdaten, as the reseller keeps them. */
@Component
record OwnCustomerFacts(Customers customers) implements ProfileFacts {

    @Override
    public Map<String, String> of(SignedInUser user) {
        return user.role() == Role.END_CUSTOMER
                ? customers
                        .find(user.ownCustomerId())
                        .map(OwnCustomerFacts::facts)
                        .orElse(Map.of())
                : Map.of();
    }

    private static Map<String, String> facts(CustomerDetails customer) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("customer.number", customer.customerNumber());
        facts.put("customer.company", Objects.requireNonNullElse(customer.company(), ""));
        facts.put("customer.fact.street", customer.street());
        facts.put("customer.fact.place", customer.postcode() + " " + customer.city());
        facts.put("customer.form.phone", customer.readablePhone());
        facts.put("customer.fact.mobile", customer.readableMobile());
        facts.put("customer.form.email", customer.email());
        return facts;
    }
}
