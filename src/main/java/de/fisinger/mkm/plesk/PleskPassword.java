package de.fisinger.mkm.plesk;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/** Passwords that Plesk's policy "very strong" accepts, without characters that shells or XML would need quoted. */
final class PleskPassword {

    private static final List<String> CLASSES =
            List.of("ABCDEFGHJKLMNPQRSTUVWXYZ", "abcdefghijkmnopqrstuvwxyz", "23456789", "_-.+=@");

    private static final SecureRandom RANDOM = new SecureRandom();

    private PleskPassword() {}

    static String generate(int length) {
        var all = String.join("", CLASSES);
        var characters = new ArrayList<Character>();
        CLASSES.forEach(one -> characters.add(anyOf(one)));
        while (characters.size() < length) {
            characters.add(anyOf(all));
        }
        Collections.shuffle(characters, RANDOM);
        return characters.stream().map(String::valueOf).collect(Collectors.joining());
    }

    private static char anyOf(String characters) {
        return characters.charAt(RANDOM.nextInt(characters.length()));
    }
}
