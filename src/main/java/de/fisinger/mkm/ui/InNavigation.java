package de.fisinger.mkm.ui;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A page that the navigation shows, by its title, to those who may open it. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface InNavigation {

    /** Text key of the handbook's group; empty for a page beside the groups. */
    String group() default "";

    /** Its icon. */
    LucideIcon icon();

    /** Where it stands, of all pages. */
    int order();
}
