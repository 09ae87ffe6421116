/** The pages of products, and how a product looks to who can order or has it. */
@NamedInterface("ui")
@NullMarked
package de.fisinger.mkm.product.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
