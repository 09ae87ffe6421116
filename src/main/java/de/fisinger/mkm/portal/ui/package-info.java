/** Pages of portal templates, and what all pages of a reseller's portal have. */
@NullMarked
package de.fisinger.mkm.portal.ui;

import org.jspecify.annotations.NullMarked;
