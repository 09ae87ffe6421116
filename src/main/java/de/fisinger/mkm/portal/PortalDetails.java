package de.fisinger.mkm.portal;

import java.util.Map;

/**
 * A portal template as its page shows it.
 *
 * @param id id of the row
 * @param version the version that was read
 * @param url Portal URL
 * @param data what the reseller sets; the password is empty
 * @param hasMailPassword whether a password is stored
 * @param sendsMails whether the account's mails have this brand and go through this server: those of its first template
 * @param pictures addresses of the pictures that there are
 */
public record PortalDetails(
        long id,
        int version,
        String url,
        PortalData data,
        boolean hasMailPassword,
        boolean sendsMails,
        Map<ImageKind, String> pictures) {

    /** Copies the pictures' addresses. */
    public PortalDetails {
        pictures = Map.copyOf(pictures);
    }
}
