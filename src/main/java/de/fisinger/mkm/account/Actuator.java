package de.fisinger.mkm.account;

import jakarta.servlet.http.HttpServletRequest;

/** Health and metrics, which machines ask for, under any name and without a session. */
final class Actuator {

    private Actuator() {}

    static boolean isAsked(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/actuator/");
    }
}
