package de.fisinger.mkm.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The portal's sign and names: a reseller's own, or the provider's "MKM". */
public final class BrandMark extends Div {

    private static final String PROVIDERS = "MKM";

    private static final String PROVIDERS_SIGN = "mkm.svg";

    private BrandMark(@Nullable String picture, String name, String secondName) {
        addClassName("brand-mark");
        if (picture != null) {
            // the names beside it say the same
            add(new Image(picture, ""));
        }
        var names = new Div(line(name, "portal-name"));
        if (!secondName.isEmpty()) {
            names.add(line(secondName, "portal-name2"));
        }
        add(names);
    }

    private static Span line(String text, String look) {
        var line = new Span(text);
        line.addClassName(look);
        return line;
    }

    /** For pages before the sign-in: the logo, and below it the names. */
    public static BrandMark large(Optional<Brand> brand) {
        var mark = brand.map(BrandMark::large).orElseGet(() -> new BrandMark(PROVIDERS_SIGN, PROVIDERS, ""));
        mark.addClassName("brand-large");
        return mark;
    }

    /**
     * For the navigation: the icon, or where there is none the logo, beside the names.
     *
     * @param account the account in whose name somebody works in the provider's own portal; may be empty
     */
    static BrandMark small(Optional<Brand> brand, String account) {
        var mark = brand.map(BrandMark::small).orElseGet(() -> new BrandMark(PROVIDERS_SIGN, PROVIDERS, account));
        mark.getElement().setAttribute("role", "region");
        mark.getElement().setAttribute("aria-label", mark.getTranslation("layout.brand"));
        return mark;
    }

    private static BrandMark large(Brand brand) {
        return new BrandMark(brand.logo(), brand.name(), brand.name2());
    }

    private static BrandMark small(Brand brand) {
        return new BrandMark(brand.icon() == null ? brand.logo() : brand.icon(), brand.name(), brand.name2());
    }
}
