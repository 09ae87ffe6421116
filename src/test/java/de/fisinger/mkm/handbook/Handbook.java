package de.fisinger.mkm.handbook;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Names the entries of handbook.yaml that a test shows to hold. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Handbook {

    /** Ids, such as KV-04. */
    String[] value();
}
