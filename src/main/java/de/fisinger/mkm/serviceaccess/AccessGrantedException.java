package de.fisinger.mkm.serviceaccess;

/** Somebody has access already, so there is no code to show (handbook: Profil, Service-Zugriff). */
public class AccessGrantedException extends RuntimeException {

    AccessGrantedException() {
        super("somebody has access already");
    }
}
