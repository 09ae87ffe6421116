/** The local stack: PostgreSQL, Zeebe, a simulated Plesk and a mail catcher, for ./run and for the tests. */
@NullMarked
package de.fisinger.mkm.localstack;

import org.jspecify.annotations.NullMarked;
