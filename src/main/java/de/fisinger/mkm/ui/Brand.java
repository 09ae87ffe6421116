package de.fisinger.mkm.ui;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a reseller's portal presents itself (handbook: MKM – Portal Template).
 *
 * @param title Titel: what browsers show
 * @param name Portal Name
 * @param name2 Portal Name 2, or an empty text
 * @param logo address of the Logo
 * @param icon address of the Icon
 * @param links the Allgemeine Links that there are, by the text key of their name
 */
public record Brand(
        String title,
        String name,
        String name2,
        @Nullable String logo,
        @Nullable String icon,
        Map<String, String> links) {}
