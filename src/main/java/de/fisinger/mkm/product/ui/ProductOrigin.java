package de.fisinger.mkm.product.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import de.fisinger.mkm.contract.ContractNavigation;
import de.fisinger.mkm.contract.Contracts;
import de.fisinger.mkm.contract.ShopArticles;
import de.fisinger.mkm.plesk.PleskServers;
import de.fisinger.mkm.product.HostingPlan;
import de.fisinger.mkm.product.PlanState;
import de.fisinger.mkm.product.PlanStateWords;
import de.fisinger.mkm.product.ProductDetails;
import de.fisinger.mkm.product.Products;
import de.fisinger.mkm.product.ResellerPlans;
import de.fisinger.mkm.ui.Background;
import de.fisinger.mkm.ui.Facts;
import de.fisinger.mkm.ui.PageLink;
import de.fisinger.mkm.ui.ShopLink;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * What a product stands for, which can't be changed any more: the shop article with its link, or contract, server and
 * plan. The plan is compared with Plesk when the page is opened.
 */
class ProductOrigin extends Div {

    private static final Logger LOG = LoggerFactory.getLogger(ProductOrigin.class);

    /** Where it is read. */
    @Component
    record Sources(
            Products products, ShopArticles articles, Contracts contracts, PleskServers servers, ResellerPlans plans) {}

    private final transient Sources sources;
    private final Facts facts = new Facts();
    private final Span planName = new Span();
    private final Div planState = new Div();

    ProductOrigin(ProductDetails product, Sources sources) {
        this.sources = sources;
        addClassName("card");
        facts.add(getTranslation("product.id"), String.valueOf(product.id()));
        facts.add(
                getTranslation("product.type"),
                getTranslation("product.type." + product.type().name()));
        if (product.articleId() != null) {
            sources.articles()
                    .find(product.articleId())
                    .ifPresent(article ->
                            facts.add(getTranslation("product.article"), ShopLink.of(article.name(), article.page())));
        }
        planState.addClassName("plan-state");
        planState.setVisible(false);
        planState.getElement().setAttribute("role", "status");
        if (product.plan() != null) {
            addPlan(product.plan());
        }
        add(new H2(getTranslation("product.origin")), facts, planState);
    }

    private void addPlan(HostingPlan plan) {
        sources.contracts()
                .find(plan.contractId())
                .ifPresent(contract -> facts.add(
                        getTranslation("product.contract"),
                        new PageLink(
                                ContractNavigation.contract(contract.contractNumber()),
                                contract.contractNumber() + " · " + contract.productName())));
        sources.contracts()
                .pleskReseller(plan.contractId())
                .ifPresent(reseller -> facts.add(
                        getTranslation("product.server"),
                        sources.servers().info(reseller.pleskServerId()).name()));
        planName.setText(plan.planName());
        facts.add(getTranslation("product.plan"), planName);
        show(plan);
        addAttachListener(_ -> compareWithPlesk(plan));
    }

    private void show(HostingPlan plan) {
        planState.removeAll();
        PlanStateBadge.of(plan.planState(), plan.planName(), plan.planNameNow())
                .ifPresent(badge -> planState.add(
                        badge, new Span(PlanStateWords.of(plan.planState(), plan.planName(), plan.planNameNow()))));
        planState.setVisible(plan.planState() != PlanState.PRESENT);
    }

    private void compareWithPlesk(HostingPlan plan) {
        Background.run(
                this,
                () -> {
                    sources.plans().read(plan.contractId());
                    return sources.products().hostingPlan(plan.productId());
                },
                now -> now.ifPresent(this::show),
                // what was found last is shown already
                cause -> LOG.warn(
                        "The plan of product {} can not be compared: {}", plan.productId(), cause.getMessage()));
    }
}
