package de.fisinger.mkm.mail;

/** Why a mail waits or was refused, in words for the reseller, without addresses. */
final class Reasons {

    static final String PROVIDER =
            "Der Mailserver nimmt die E-Mail derzeit nicht an. Die Zustellung wird von selbst wiederholt.";

    private Reasons() {}

    static String of(MailProblem.Kind kind) {
        return switch (kind) {
            case AUTHENTICATION ->
                "Ihr Mailserver hat Mail Username oder Mail Passwort abgelehnt. Bitte korrigieren Sie beides im Portal Template.";
            case SENDER ->
                "Ihr Mailserver hat den Mail Absender abgelehnt. Bitte korrigieren Sie ihn im Portal Template.";
            case RECIPIENT -> "Die E-Mail-Adresse des Empfängers wurde abgelehnt. Bitte korrigieren Sie sie.";
            case HOST -> "Der Mail Host wurde nicht gefunden. Die Zustellung wird bis zu 24 Stunden lang wiederholt.";
            case CONNECTION ->
                "Ihr Mailserver ist nicht erreichbar. Die Zustellung wird bis zu 24 Stunden lang wiederholt.";
            case ENCRYPTION ->
                "Die verschlüsselte Verbindung zu Ihrem Mailserver kam nicht zustande. Bitte prüfen Sie Verschlüsselung, Port und Zertifikat.";
            case INTERNAL_HOST -> "Der Mail Host führt in ein internes Netz und kann nicht benutzt werden.";
            case LATER ->
                "Ihr Mailserver vertröstet auf später. Die Zustellung wird bis zu 24 Stunden lang wiederholt.";
            case REFUSED -> "Ihr Mailserver hat die E-Mail abgelehnt. Bitte prüfen Sie die E-Mail Einstellungen.";
        };
    }
}
