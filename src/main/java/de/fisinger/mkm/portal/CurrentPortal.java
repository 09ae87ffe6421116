package de.fisinger.mkm.portal;

import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinSession;
import de.fisinger.mkm.account.AccountScope;
import de.fisinger.mkm.account.EndCustomerPortals;
import de.fisinger.mkm.account.PortalIdentity;
import de.fisinger.mkm.mail.MailBrand;
import de.fisinger.mkm.mail.MailBrands;
import de.fisinger.mkm.mail.MailServer;
import de.fisinger.mkm.ui.Brand;
import de.fisinger.mkm.ui.Brands;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * The portal that a request is for: its host decides (behind a trusted proxy the one that the proxy forwards). A host
 * of no template is the provider's own portal; names that are none's are refused before. Reads outside of running transactions, which belong to one account.
 */
@Component
@Transactional(readOnly = true, propagation = Propagation.NOT_SUPPORTED)
public class CurrentPortal implements Brands, EndCustomerPortals, MailBrands {

    /** Where a Vaadin session keeps the host that it was begun with. */
    private static final String HOST = "mkm.portal.host";

    private final PortalTemplateRepository templates;
    private final PortalImageRepository images;
    private final PortalSettings settings;

    CurrentPortal(PortalTemplateRepository templates, PortalImageRepository images, PortalSettings settings) {
        this.templates = templates;
        this.images = images;
        this.settings = settings;
    }

    /** Keeps the host in a session: what happens in it later has no request of its own. */
    public void remember(VaadinSession session, VaadinServletRequest request) {
        session.setAttribute(HOST, request.getServerName());
    }

    @Override
    public Optional<Brand> current() {
        return template().map(this::brand);
    }

    /** The colours of the current portal, as custom properties of its pages. */
    public Optional<PortalStyle> style() {
        return template().map(template -> new PortalStyle(template.data(), pictures(template)));
    }

    /** Whether the current portal takes orders. */
    public boolean takesOrders() {
        return template().map(template -> template.data().ordering()).orElse(false);
    }

    @Override
    public Optional<Long> accountOfRequest() {
        return template().map(PortalTemplate::accountId);
    }

    @Override
    public Optional<PortalIdentity> identityOf(long accountId) {
        return first(accountId)
                .map(template -> new PortalIdentity(template.data().wholeName(), settings.addressOf(template.host())));
    }

    @Override
    public Optional<MailBrand> of(long accountId) {
        return first(accountId)
                .map(template -> AccountScope.call(
                        accountId, () -> template.mailBrand().withLogo(images.logoOf(template.id()))));
    }

    /** In the running transaction, if there is one: that is the account's. */
    @Override
    @Transactional(readOnly = true, propagation = Propagation.SUPPORTS)
    public Optional<MailServer> serverOfCurrent() {
        return templates.findFirstByOrderById().map(PortalTemplate::mailBrand).map(MailBrand::server);
    }

    private Optional<PortalTemplate> first(long accountId) {
        return AccountScope.call(accountId, templates::findFirstByOrderById);
    }

    private Optional<PortalTemplate> template() {
        return serverName()
                .flatMap(settings::hostOf)
                .flatMap(host -> AccountScope.callForAllAccounts(() -> templates.findByHost(host)));
    }

    private static Optional<String> serverName() {
        var session = VaadinSession.getCurrent();
        // a download runs without the session's lock, but with the request
        if (session != null && session.hasLock() && session.getAttribute(HOST) instanceof String host) {
            return Optional.of(host);
        }
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
                ? Optional.of(request.getRequest().getServerName())
                : Optional.empty();
    }

    private Brand brand(PortalTemplate template) {
        return template.data().brand(pictures(template));
    }

    private Map<ImageKind, String> pictures(PortalTemplate template) {
        return AccountScope.call(template.accountId(), () -> images.addressesOf(template.id()));
    }
}
