package de.fisinger.mkm.ui;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What can be done on a page, as the search over everything offers it to those who may open the page. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface InSearch {

    /** Text key of what is done. */
    String value();

    /** Query parameter by which the page begins with it; empty where the page is only for that. */
    String parameter() default "";
}
