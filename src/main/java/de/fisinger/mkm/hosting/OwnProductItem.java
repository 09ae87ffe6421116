package de.fisinger.mkm.hosting;

import static de.fisinger.mkm.list.ListColumn.number;
import static de.fisinger.mkm.list.ListColumn.text;

import de.fisinger.mkm.list.ListStatement;
import de.fisinger.mkm.product.Price;
import de.fisinger.mkm.product.PricePeriod;
import de.fisinger.mkm.product.ShownProduct;
import de.fisinger.mkm.product.VatNote;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A row of what an end customer has.
 *
 * @param id of the contract or hosting, unique among both
 * @param name of the reseller's product
 * @param description Beschreibung
 * @param points what is in it, a line each
 * @param pictureHash SHA-256 of its picture
 * @param netPrice Nettopreis in Euro; null for a contract for which the reseller has no product
 * @param pricePeriod what the price is for
 * @param vatNote what is said of the VAT
 * @param vatPercent how much that is
 * @param inAppPrices In App Preise: additional flexible costs are hidden
 * @param inAppInfo In App Info
 * @param hostingId the hosting, or null for a contract
 * @param domainName the hosting's domain
 * @param login the hosting's system user, for FTP
 * @param pleskLogin the customer's login in Plesk; null without one
 * @param plesk where Plesk is opened with it
 * @param status ACTIVE or INACTIVE of a contract, the {@link HostingStatus} of a hosting
 * @param suspensions Plesk's flags of a hosting, which tell who suspended it
 * @param suspensionReason why, if the reseller shares that
 * @param endsAt when a hosting ends for which notice was given
 * @param diskPercent how much of its disk space a hosting uses; null if unlimited or unknown
 * @param trafficPercent the same of this month's traffic
 * @param worstStep the worst of its instance's steps, as {@link Delay#ofSteps} takes it
 */
public record OwnProductItem(
        String id,
        String name,
        @Nullable String description,
        @Nullable String points,
        @Nullable String pictureHash,
        @Nullable BigDecimal netPrice,
        PricePeriod pricePeriod,
        VatNote vatNote,
        int vatPercent,
        boolean inAppPrices,
        @Nullable String inAppInfo,
        @Nullable Long hostingId,
        @Nullable String domainName,
        @Nullable String login,
        @Nullable String pleskLogin,
        @Nullable String plesk,
        String status,
        int suspensions,
        @Nullable String suspensionReason,
        @Nullable Instant endsAt,
        @Nullable Integer diskPercent,
        @Nullable Integer trafficPercent,
        @Nullable Integer worstStep) {

    /** The list of a customer. */
    static final ListStatement<OwnProductItem> OF_CUSTOMER = ListStatement.of(
                    OwnProductItem.class, """
                    p.id, p.name, p.description, p.points, p.pictureHash, p.netPrice, p.pricePeriod, p.vatNote, p.vatPercent,
                    p.inAppPrices, p.inAppInfo, p.hostingId, p.domainName, p.login,
                    p.pleskLogin, p.plesk, p.status, p.suspensions, p.suspensionReason, p.endsAt,
                    p.diskPercent, p.trafficPercent,
                    """ + Delay.WORST_STEP, "OwnProduct p", "p.id")
            .columns(
                    text("produkt", "product", "p.name", OwnProductItem::name),
                    text("domain", "domain", "p.domainName", OwnProductItem::domainName),
                    text("plesk-login", "own-product.plesk-login", "p.pleskLogin", OwnProductItem::pleskLogin),
                    text("login", "own-product.login", "p.login", OwnProductItem::login),
                    number("speicher", "use.disk-percent", "coalesce(p.diskPercent, -1)", OwnProductItem::diskPercent),
                    number(
                            "verkehr",
                            "use.traffic-percent",
                            "coalesce(p.trafficPercent, -1)",
                            OwnProductItem::trafficPercent))
            .where("p.customerId = :customerId")
            .orderedBy("produkt", false);

    /** As an end customer sees it. */
    public ShownProduct shown() {
        return ShownProduct.of(
                name,
                description,
                points,
                pictureHash,
                netPrice == null
                        ? null
                        : new Price(netPrice, pricePeriod, vatNote, vatPercent, inAppPrices, inAppInfo));
    }

    /** Whether it goes on as it should. */
    public Delay delay() {
        return Delay.ofSteps(worstStep);
    }

    /** Whether it is a hosting that is set up, suspended or not. */
    public boolean isUsableHosting() {
        return hostingId != null && HostingStatus.valueOf(status).isUsable();
    }
}
