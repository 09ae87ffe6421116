package de.fisinger.mkm.plesk;

import org.jspecify.annotations.Nullable;

/** What stands in every result: done, or Plesk's error. */
interface PleskResult {

    @Nullable
    String status();

    @Nullable
    Integer errcode();

    @Nullable
    String errtext();

    /** What the request's filter said for this object; null if the result is about the operation as a whole. */
    default @Nullable String filterId() {
        return null;
    }

    /** What the object is called, as far as the result tells. */
    default @Nullable String called() {
        return filterId();
    }

    /** Whether Plesk did it. */
    default boolean isOk() {
        return "ok".equals(status());
    }

    /** Whether what the filter named isn't there. */
    default boolean isNotFound() {
        Integer code = errcode();
        return code != null && code == PleskErrors.NOT_FOUND;
    }

    /** The error as an exception. */
    default PleskException error(String server) {
        var code = errcode();
        var text = errtext();
        return PleskErrors.of(server, code == null ? 0 : code, text == null ? "" : text);
    }
}
