/** The sign-in page and the start page. */
@NullMarked
package de.fisinger.mkm.account.ui;

import org.jspecify.annotations.NullMarked;
