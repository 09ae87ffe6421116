package de.fisinger.mkm.input;

import de.fisinger.mkm.format.DomainName;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Size;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Constraint: nothing, or an e-mail address as people have it, with a domain that has a dot; 255 characters at most. Letters
 * beyond ASCII before the @ only if the mail servers take them.
 */
@Size(max = 255, message = "{input.too-long}")
@Email(regexp = "(" + EmailAddress.FORM + ")?", message = "{input.email.wrong}")
@Constraint(validatedBy = EmailAddress.Letters.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
public @interface EmailAddress {

    /** One @, and a domain with a dot after it, as a regular expression. */
    String FORM = "[^@\\s]+@[^@\\s]+\\.[^@\\s.]{2,}";

    /** That of the letters: the composing constraints have messages of their own. */
    String message() default "{input.email.letters}";

    /** Groups, as Jakarta Validation asks for. */
    Class<?>[] groups() default {};

    /** Payload, as Jakarta Validation asks for. */
    Class<? extends Payload>[] payload() default {};

    /** Looks at the domain of what is an address otherwise, and at what stands before the @. */
    final class Letters implements ConstraintValidator<EmailAddress, String> {

        private static final Pattern ADDRESS = Pattern.compile(FORM);

        private final AddressLetters letters;

        Letters(AddressLetters letters) {
            this.letters = letters;
        }

        @Override
        public boolean isValid(@Nullable String address, ConstraintValidatorContext context) {
            if (address == null || !ADDRESS.matcher(address).matches()) {
                // nothing, or what the other constraint refuses
                return true;
            }
            var at = address.indexOf('@');
            if (DomainName.of(address.substring(at + 1)).isEmpty()) {
                context.disableDefaultConstraintViolation();
                context.buildConstraintViolationWithTemplate("{input.email.wrong}")
                        .addConstraintViolation();
                return false;
            }
            return address.chars().limit(at).allMatch(sign -> sign < 128) || letters.areTaken();
        }
    }
}
