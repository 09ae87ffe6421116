package de.fisinger.mkm.localstack.plesk;

/** The simulated Plesk's error, with the code that the real one gives. */
final class PleskRefusal extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int code;

    PleskRefusal(int code, String text) {
        super(text);
        this.code = code;
    }

    int code() {
        return code;
    }

    static PleskRefusal notFound(String what) {
        return new PleskRefusal(1013, what + " does not exist");
    }

    static PleskRefusal exists(String what) {
        return new PleskRefusal(1007, what + " already exists");
    }

    static PleskRefusal invalid(String what) {
        return new PleskRefusal(1019, what + " is not valid");
    }
}
