package de.fisinger.mkm.plesk;

import de.fisinger.mkm.format.Texts;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What Plesk's error codes mean for MKM (Plesk documentation: XML API, Error Codes). */
final class PleskErrors {

    static final int DUPLICATE_NAME = 1002;
    static final int DUPLICATE_OBJECT = 1007;
    static final int NOT_FOUND = 1013;
    static final int INVALID = 1019;

    private static final int LONGEST = 500;

    private static final Pattern ADDRESS = Pattern.compile("[^\\s<>\"']+@[^\\s<>\"']+");

    /** Those that say nothing of the server: it isn't there, or what was to be done with it failed. */
    private static final Set<Integer> OF_ONE_OBJECT = Set.of(NOT_FOUND, 1023, 1027);

    private PleskErrors() {}

    /** Whether a code tells of the object that was asked for, and not of the server. */
    static boolean isOfOneObject(@Nullable Integer code) {
        return code != null && OF_ONE_OBJECT.contains(code);
    }

    /** Plesk's words as operators and logs get them: one line, without the addresses of people that Plesk may name. */
    static String words(String plesks) {
        return Texts.cut(ADDRESS.matcher(plesks).replaceAll("…").replaceAll("\\p{Cntrl}+", " "), LONGEST);
    }

    static PleskException of(String server, int code, String plesks) {
        var text = words(plesks);
        return switch (code) {
            case 1001, 1010, 1029 ->
                new PleskMisconfiguredException(Texts.of("plesk.error.sign-in", server, code, text));
            case 11003 -> PleskMisconfiguredException.perhapsByAddress(Texts.of("plesk.error.key", server, code, text));
            case 1006, 1008, 1011, 1012, 1030 ->
                PleskMisconfiguredException.perhapsByAddress(Texts.of("plesk.error.permission", server, code, text));
            case 1004, 1005, 1017, 1026, 1031, 1032 ->
                new PleskMisconfiguredException(Texts.of("plesk.error.incomplete", server, code, text));
            case 1014, 1025 -> new PleskMisconfiguredException(Texts.of("plesk.error.request", server, code, text));
            case DUPLICATE_NAME, DUPLICATE_OBJECT, NOT_FOUND, 1015, 1018, INVALID, 1024, 1033 ->
                new PleskRefusedException(code, Texts.of("plesk.error.refused", server, code, text));
            // 1003, too: a panel that is being upgraded answers so for minutes
            default -> new PleskUnavailableException(Texts.of("plesk.error.other", server, code, text));
        };
    }
}
