package de.fisinger.mkm.plesk;

/** What Plesk's error codes mean for MKM (Plesk documentation: XML API, Error Codes). */
final class PleskErrors {

    static final int DUPLICATE_NAME = 1002;
    static final int DUPLICATE_OBJECT = 1007;
    static final int NOT_FOUND = 1013;
    static final int INVALID = 1019;

    private PleskErrors() {}

    static PleskException of(String server, int code, String text) {
        return switch (code) {
            case 1001, 1008, 1010, 1029, 11003 ->
                new PleskMisconfiguredException(
                        "Plesk auf %s lehnt die Anmeldung ab (authentication, Fehler %d): %s. Schlüssel des Servers prüfen."
                                .formatted(server, code, text));
            case 1006, 1011, 1012, 1030 ->
                new PleskMisconfiguredException(
                        "Plesk auf %s verweigert die Berechtigung (Fehler %d): %s. Schlüssel, Konto und Lizenz prüfen."
                                .formatted(server, code, text));
            case 1003, 1004, 1005, 1017, 1026, 1031 ->
                new PleskMisconfiguredException("Plesk auf %s ist nicht vollständig eingerichtet (Fehler %d): %s."
                        .formatted(server, code, text));
            case 1014 ->
                new PleskMisconfiguredException(
                        "Plesk auf %s versteht die Anfrage nicht (Fehler 1014): %s. Ein Fehler von MKM."
                                .formatted(server, text));
            case DUPLICATE_NAME, DUPLICATE_OBJECT, NOT_FOUND, 1015, 1018, INVALID, 1024, 1025, 1032, 1033 ->
                new PleskRejectedException(code, "Plesk auf %s: Fehler %d: %s".formatted(server, code, text));
            default ->
                new PleskUnavailableException("Plesk auf %s konnte die Anfrage nicht ausführen (Fehler %d): %s"
                        .formatted(server, code, text));
        };
    }
}
