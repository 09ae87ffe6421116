package de.fisinger.mkm.input;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Constraint: nothing, or an e-mail address as people have it, with a domain that has a dot; 255 characters at most. Before
 * the @ only what every mail server takes.
 */
@Size(max = 255, message = "{input.too-long}")
@Pattern(
        regexp = "(?s)(?![^@\\s]*[^\\x00-\\x7f@\\s][^@\\s]*@[^@\\s]+\\.[^@\\s.]{2,}$).*",
        message = "{input.email.letters}")
@Email(regexp = "([^@\\s]+@[^@\\s]+\\.[^@\\s.]{2,})?", message = "{input.email.wrong}")
@Constraint(validatedBy = {})
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
public @interface EmailAddress {

    /** Unused: the composing constraints have messages of their own. */
    String message() default "{input.email.wrong}";

    /** Groups, as Jakarta Validation asks for. */
    Class<?>[] groups() default {};

    /** Payload, as Jakarta Validation asks for. */
    Class<? extends Payload>[] payload() default {};
}
