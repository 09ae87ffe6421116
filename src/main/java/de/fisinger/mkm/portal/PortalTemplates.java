package de.fisinger.mkm.portal;

import de.fisinger.mkm.account.CurrentUser;
import de.fisinger.mkm.account.Profile;
import de.fisinger.mkm.account.RequestLimits;
import de.fisinger.mkm.audit.AuditAction;
import de.fisinger.mkm.audit.AuditLog;
import de.fisinger.mkm.input.GoneException;
import de.fisinger.mkm.input.InputCheck;
import de.fisinger.mkm.list.ListSource;
import de.fisinger.mkm.list.Lists;
import de.fisinger.mkm.mail.Mail;
import de.fisinger.mkm.mail.MailPreview;
import de.fisinger.mkm.mail.Mails;
import de.fisinger.mkm.picture.Picture;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The portal templates of the account that asks (handbook: MKM – Portal Template). */
@Service
@PreAuthorize("hasRole('ADMINISTRATOR')")
@Transactional
public class PortalTemplates {

    private final PortalTemplateRepository templates;
    private final PortalImageRepository images;
    private final Mails mails;
    private final MailPreview mailPreview;
    private final Profile profile;
    private final CurrentUser user;
    private final RequestLimits limits;
    private final Lists lists;
    private final InputCheck input;
    private final AuditLog audit;

    PortalTemplates(
            PortalTemplateRepository templates,
            PortalImageRepository images,
            Mails mails,
            MailPreview mailPreview,
            Profile profile,
            CurrentUser user,
            RequestLimits limits,
            Lists lists,
            InputCheck input,
            AuditLog audit) {
        this.templates = templates;
        this.images = images;
        this.mails = mails;
        this.mailPreview = mailPreview;
        this.profile = profile;
        this.user = user;
        this.limits = limits;
        this.lists = lists;
        this.input = input;
        this.audit = audit;
    }

    /** The Template-Übersicht. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public ListSource<PortalListItem> list() {
        return lists.source(PortalListItem.OF_ACCOUNT, Map.of());
    }

    /**
     * Describes a template.
     *
     * @return empty if the account has no such template
     */
    @Transactional(readOnly = true)
    public Optional<PortalDetails> find(long templateId) {
        return templates.findById(templateId).map(this::describe);
    }

    private PortalDetails describe(PortalTemplate template) {
        var first = templates.findFirstByOrderById().map(PortalTemplate::id);
        return template.details(first.filter(id -> id == template.id()).isPresent(), images.addressesOf(template.id()));
    }

    /**
     * Changes everything but the Portal URL. An empty password and pictures that aren't given leave the stored ones.
     *
     * @param version the version that was read
     * @throws jakarta.validation.ConstraintViolationException if something is missing or wrong
     * @throws MailPasswordNeededException if the stored password would go to another server or user
     * @throws PortalChangedException if it was changed since it was read
     * @throws GoneException if the account has no such template
     */
    public PortalDetails change(long templateId, int version, PortalData data, Map<ImageKind, Picture> pictures) {
        input.require(data);
        var template = templates.lock(templateId).orElseThrow(GoneException::new);
        if (template.version() != version) {
            throw new PortalChangedException(template.version());
        }
        template.change(data);
        pictures.forEach((kind, picture) -> images.findByTemplateIdAndKind(templateId, kind)
                .ifPresentOrElse(
                        image -> image.replace(picture),
                        () -> images.save(new PortalImage(templateId, kind, picture))));
        templates.flush();
        audit.note(AuditAction.PORTAL_CHANGED, template.url());
        return describe(template);
    }

    /**
     * Sends a mail to the user who is signed in, with settings that need not be stored yet.
     *
     * @return the address it went to
     * @throws jakarta.validation.ConstraintViolationException if something is missing or wrong
     * @throws GoneException if the account has no such template
     * @throws NoOwnAddressException if the user has no address
     * @throws MailPasswordNeededException if the stored password would go to another server or user
     * @throws de.fisinger.mkm.account.TooManyRequestsException if it is tried too often
     * @throws de.fisinger.mkm.mail.AddressRefusedException if the address is refused
     * @throws de.fisinger.mkm.mail.MailNotSentException if the server doesn't take it
     */
    @Transactional(propagation = Propagation.NEVER)
    public String sendTestMail(long templateId, PortalData data) {
        input.require(data);
        limits.require(RequestLimits.Kind.TEST_MAILS_OF_ACCOUNT, user.get().accountNumber());
        var template = templates.findById(templateId).orElseThrow(GoneException::new);
        var to = Optional.ofNullable(profile.person().email()).orElseThrow(NoOwnAddressException::new);
        template.requirePasswordStays(data);
        var brand = template.mailBrand(data).withLogo(images.logoOf(templateId));
        audit.note(AuditAction.TEST_MAIL_SENT, data.mailHost().isEmpty() ? "–" : data.mailHost());
        mails.send(
                new Mail(
                        to,
                        "test",
                        Map.of("sender", brand.name(), "portal", template.url()),
                        UUID.randomUUID().toString()),
                Optional.of(brand));
        return to;
    }

    /**
     * Shows a mail to an end customer with settings that need not be stored yet, but with the stored Logo.
     *
     * @throws jakarta.validation.ConstraintViolationException if something is missing or wrong
     */
    @Transactional(readOnly = true)
    public MailPreview.Shown mailPreview(long templateId, PortalData data) {
        input.require(data);
        var template = templates.findById(templateId).orElseThrow(GoneException::new);
        return mailPreview.ofTest(template.mailBrand(data).withLogo(images.logoOf(templateId)));
    }
}
