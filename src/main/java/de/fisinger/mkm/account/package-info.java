/** Accounts of the provider, their users and roles, sign-in, and the account in whose name code runs. */
@ApplicationModule(
        displayName = "Accounts and users",
        allowedDependencies = {"audit", "format", "input", "list", "mail", "notification", "picture", "process", "ui"})
@NullMarked
package de.fisinger.mkm.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
