package de.fisinger.mkm.input;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import jakarta.validation.constraints.Size;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Constraint: nothing, or the address of a web page by http or https; 500 characters at most. */
@Size(max = 500, message = "{input.too-long}")
@Constraint(validatedBy = WebAddress.Check.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
public @interface WebAddress {

    /** What is said of anything else. */
    String message() default "{input.web-address.wrong}";

    /** Groups, as Jakarta Validation asks for. */
    Class<?>[] groups() default {};

    /** Payload, as Jakarta Validation asks for. */
    Class<? extends Payload>[] payload() default {};

    /** Looks at the address. */
    final class Check implements ConstraintValidator<WebAddress, String> {

        @Override
        public boolean isValid(String address, ConstraintValidatorContext context) {
            return address.isEmpty() || WebAddresses.isValid(address);
        }
    }
}
