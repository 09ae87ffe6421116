package de.fisinger.mkm.process;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What an instance is about.
 *
 * @param kind hosting of hosting-7
 * @param id 7 of hosting-7; 0 if there is none
 */
record Subject(String kind, long id) {

    private static final Pattern FORM = Pattern.compile("(.+)-(\\d{1,18})");

    static Subject parse(String text) {
        var form = FORM.matcher(text);
        return form.matches() ? new Subject(form.group(1), Long.parseLong(form.group(2))) : new Subject(text, 0);
    }

    Optional<ProcessOwner> ownerOf(List<ProcessOwner> owners) {
        return owners.stream().filter(owner -> owner.kind().equals(kind)).findFirst();
    }
}
