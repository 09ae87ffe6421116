package de.fisinger.mkm.portal;

import de.fisinger.mkm.mail.MailBrand;
import de.fisinger.mkm.mail.MailServer;
import de.fisinger.mkm.mail.MailServer.Encryption;
import de.fisinger.mkm.secret.EncryptedText;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.Map;
import java.util.Objects;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** How a reseller's portal is reached and looks (handbook: MKM – Portal Template). */
@Entity
class PortalTemplate {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @TenantId
    private @Nullable Long accountId;

    private String host;
    private String title;
    private String name;
    private @Nullable String name2;
    private boolean ordering;
    private @Nullable String homeUrl;
    private @Nullable String contactUrl;
    private @Nullable String imprintUrl;
    private @Nullable String privacyUrl;
    private @Nullable String termsUrl;
    private @Nullable String mailHost;
    private int mailPort;

    @Enumerated(EnumType.STRING)
    private Encryption mailEncryption;

    private @Nullable String mailUserName;

    @Convert(converter = EncryptedText.class)
    private @Nullable String mailPassword;

    private @Nullable String mailSender;
    private @Nullable String mailSenderName;
    private @Nullable String mailFooter;
    private String color1;
    private String color2;
    private String color3;
    private String color4;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected PortalTemplate() {}

    @SuppressWarnings("NullAway.Init") // change() sets the others
    PortalTemplate(NewPortal portal) {
        host = PortalUrl.Check.host(portal.url());
        change(PortalData.initial(portal.name()));
    }

    /**
     * Sets everything but the Portal URL; an empty password leaves the stored one.
     *
     * @throws MailPasswordNeededException if the stored password would go elsewhere
     */
    final void change(PortalData data) {
        requirePasswordStays(data);
        title = data.title();
        name = data.name();
        name2 = nullIfEmpty(data.name2());
        ordering = data.ordering();
        homeUrl = nullIfEmpty(data.homeUrl());
        contactUrl = nullIfEmpty(data.contactUrl());
        imprintUrl = nullIfEmpty(data.imprintUrl());
        privacyUrl = nullIfEmpty(data.privacyUrl());
        termsUrl = nullIfEmpty(data.termsUrl());
        mailHost = nullIfEmpty(data.mailHost());
        mailPort = Objects.requireNonNull(data.mailPort());
        mailEncryption = data.mailEncryption();
        mailUserName = nullIfEmpty(data.mailUserName());
        mailSender = nullIfEmpty(data.mailSender());
        mailSenderName = nullIfEmpty(data.mailSenderName());
        mailFooter = nullIfEmpty(data.mailFooter());
        color1 = data.color1();
        color2 = data.color2();
        color3 = data.color3();
        color4 = data.color4();
        if (!data.mailPassword().isEmpty()) {
            mailPassword = data.mailPassword();
        }
        if (mailUserName == null || mailHost == null) {
            mailPassword = null;
        }
    }

    /**
     * Makes sure that the stored password goes nowhere else.
     *
     * @throws MailPasswordNeededException if it would
     */
    final void requirePasswordStays(PortalData data) {
        if (wouldMovePassword(data)) {
            throw new MailPasswordNeededException();
        }
    }

    /**
     * Whether settings would hand the stored password to another server, user or way than it was entered for. Nobody who
     * doesn't know it may send it elsewhere.
     */
    private boolean wouldMovePassword(PortalData data) {
        return mailPassword != null
                && data.mailPassword().isEmpty()
                && !data.mailUserName().isEmpty()
                && !(data.mailHost().equals(emptyIfNull(mailHost))
                        && Objects.equals(data.mailPort(), mailPort)
                        && data.mailEncryption() == mailEncryption
                        && data.mailUserName().equals(emptyIfNull(mailUserName)));
    }

    private static @Nullable String nullIfEmpty(String text) {
        return text.isEmpty() ? null : text;
    }

    private static String emptyIfNull(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }

    void move(String url) {
        host = PortalUrl.Check.host(url);
    }

    /** What the form shows: never the password. */
    PortalData data() {
        return new PortalData(
                title,
                name,
                emptyIfNull(name2),
                ordering,
                emptyIfNull(homeUrl),
                emptyIfNull(contactUrl),
                emptyIfNull(imprintUrl),
                emptyIfNull(privacyUrl),
                emptyIfNull(termsUrl),
                emptyIfNull(mailHost),
                mailPort,
                mailEncryption,
                emptyIfNull(mailUserName),
                "",
                emptyIfNull(mailSender),
                emptyIfNull(mailSenderName),
                emptyIfNull(mailFooter),
                color1,
                color2,
                color3,
                color4);
    }

    PortalDetails details(boolean isFirst, Map<ImageKind, String> pictures) {
        return new PortalDetails(id(), version, url(), data(), mailPassword != null, isFirst, pictures);
    }

    /** How mails to the end customers look and leave, with what is stored. */
    MailBrand mailBrand() {
        return mailBrand(data());
    }

    /** The same with other settings, which may leave the password as it is. */
    MailBrand mailBrand(PortalData data) {
        var password = data.mailPassword().isEmpty() ? emptyIfNull(mailPassword) : data.mailPassword();
        var server = data.mailHost().isEmpty()
                ? null
                : new MailServer(
                        data.mailHost(),
                        Objects.requireNonNull(data.mailPort()),
                        data.mailEncryption(),
                        data.mailUserName(),
                        password,
                        data.mailSender());
        return new MailBrand(
                data.wholeName(),
                data.color2(),
                Colors.textOn(data.color2()),
                data.mailSenderName(),
                data.mailFooter(),
                server,
                null);
    }

    String url() {
        return PortalUrl.Check.url(host);
    }

    String host() {
        return host;
    }

    int version() {
        return version;
    }

    long id() {
        return Objects.requireNonNull(id, "not saved yet");
    }

    long accountId() {
        return Objects.requireNonNull(accountId, "not saved yet");
    }
}
