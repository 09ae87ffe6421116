package de.fisinger.mkm.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Footer;
import java.util.Optional;

/** The foot of a page: a reseller's Allgemeine Links, or the provider's contact. */
public final class BrandLinks extends Footer {

    private BrandLinks() {
        addClassName("page-footer");
    }

    /** For pages before the sign-in, where the provider's own portal has none. */
    public static BrandLinks of(Optional<Brand> brand) {
        var foot = new BrandLinks();
        brand.ifPresent(foot::addAll);
        foot.setVisible(brand.isPresent());
        return foot;
    }

    static BrandLinks of(Optional<Brand> brand, String contactUrl) {
        var foot = new BrandLinks();
        brand.ifPresentOrElse(
                foot::addAll, () -> foot.add(new Anchor(contactUrl, foot.getTranslation("layout.contact"))));
        return foot;
    }

    private void addAll(Brand brand) {
        brand.links().forEach((nameKey, address) -> {
            var link = new Anchor(address, getTranslation(nameKey));
            link.setTarget("_blank");
            link.getElement().setAttribute("rel", "noopener noreferrer");
            add(link);
        });
    }
}
