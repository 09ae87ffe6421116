package de.fisinger.mkm.localstack.plesk;

import java.util.Set;

/**
 * What the simulated server's administrator allows, beyond what every Plesk checks.
 *
 * @param refusedLocales languages of which the server has no pack
 * @param forbiddenNames domains that may not be used, as under Tools & Settings → Prohibited domain names
 * @param shortestPassword least signs of a password
 * @param longestPassword most signs of a password
 */
public record Strictness(
        Set<String> refusedLocales, Set<String> forbiddenNames, int shortestPassword, int longestPassword) {

    /** What a server has after its installation. */
    public static final Strictness USUAL = new Strictness(Set.of(), Set.of(), 16, 255);

    /** The same, without the pack of a language. */
    public Strictness withoutLocale(String locale) {
        return new Strictness(Set.of(locale), forbiddenNames, shortestPassword, longestPassword);
    }

    /** The same, with a domain that may not be used. */
    public Strictness forbidding(String name) {
        return new Strictness(refusedLocales, Set.of(name), shortestPassword, longestPassword);
    }

    /** The same, with a rule for the length of passwords. */
    public Strictness withPasswords(int shortest, int longest) {
        return new Strictness(refusedLocales, forbiddenNames, shortest, longest);
    }
}
