package de.fisinger.mkm.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The portal's sign and names: a reseller's own, or the provider's "MKM". */
public final class BrandMark extends Div {

    private static final String PROVIDERS = "MKM";

    private BrandMark(Component... parts) {
        super(parts);
        addClassName("brand-mark");
    }

    /** For pages before the sign-in: the logo, and below it the names. */
    public static BrandMark large(Optional<Brand> brand) {
        var mark = of(brand, brand.isEmpty() ? "mkm.svg" : brand.get().logo());
        mark.addClassName("brand-large");
        return mark;
    }

    /**
     * For the navigation: the icon, or where there is none the logo, beside the names.
     *
     * @param account the account in whose name somebody works in the provider's own portal; may be empty
     */
    static BrandMark small(Optional<Brand> brand, String account) {
        if (brand.isEmpty()) {
            return of(Optional.of(new Brand("", PROVIDERS, account, null, null, Map.of())), "mkm.svg");
        }
        return of(
                brand,
                brand.map(shown -> shown.icon() == null ? shown.logo() : shown.icon())
                        .orElse(null));
    }

    private static BrandMark of(Optional<Brand> brand, @Nullable String picture) {
        var name = new Span(brand.map(Brand::name).orElse(PROVIDERS));
        name.addClassName("portal-name");
        var names = new Div(name);
        brand.map(Brand::name2).filter(second -> !second.isEmpty()).ifPresent(second -> {
            var line = new Span(second);
            line.addClassName("portal-name2");
            names.add(line);
        });
        // the names beside it say the same
        return picture == null ? new BrandMark(names) : new BrandMark(new Image(picture, ""), names);
    }
}
