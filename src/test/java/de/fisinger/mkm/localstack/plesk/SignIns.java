package de.fisinger.mkm.localstack.plesk;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The three ways to sign a packet: secret key, administrator's password, reseller's password. */
record SignIns(PleskState state) {

    Caller caller(Function<String, @Nullable String> header, String address) {
        var key = header.apply("KEY");
        if (key != null) {
            return byKey(key, address);
        }
        var login = header.apply("HTTP_AUTH_LOGIN");
        var password = header.apply("HTTP_AUTH_PASSWD");
        if ("admin".equals(login) && state.adminPassword.equals(password)) {
            return new Caller(null);
        }
        return state.reseller(String.valueOf(login))
                .filter(reseller -> reseller.password().equals(password))
                .map(reseller -> new Caller(reseller.login()))
                .orElseThrow(() -> new PleskRefusal(1001, "Authentication failed - wrong password"));
    }

    private Caller byKey(String key, String address) {
        var known = PleskState.first(state.keys, one -> one.key().equals(key))
                .orElseThrow(
                        () -> new PleskRefusal(11003, "PleskAPIInvalidSecretKeyException: Invalid secret key usage"));
        if (known.ipAddress() != null && !known.ipAddress().equals(address)) {
            throw new PleskRefusal(11003, "Secret key is not valid for the address " + address);
        }
        return new Caller(known.login() == null || known.login().equals("admin") ? null : known.login());
    }
}
