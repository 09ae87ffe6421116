package de.fisinger.mkm.plesk;

import org.jspecify.annotations.Nullable;

/**
 * A customer on a Plesk server, who owns subscriptions.
 *
 * @param guid its identity on the server
 * @param login its sign-in name
 * @param name company, or the person's name without one
 * @param resellerLogin the reseller below whom it is
 * @param contact by what people recognise it
 */
public record OwnerDetails(String guid, String login, String name, String resellerLogin, Contact contact) {

    /**
     * By what people recognise a customer; what isn't filled in is null.
     *
     * @param externalId the id that another system gave it
     * @param email its address
     * @param company its company
     * @param person first and last name
     */
    public record Contact(
            @Nullable String externalId,
            @Nullable String email,
            @Nullable String company,
            @Nullable String person) {

        @Override
        public String toString() {
            return "contact";
        }
    }

    @Override
    public String toString() {
        return "Plesk customer " + login;
    }
}
