package de.fisinger.mkm.portal;

import de.fisinger.mkm.format.DomainName;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.net.InetAddress;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A mail server: a domain name in either spelling, an address, or one label such as localhost, which is one's own network's. */
@Documented
@Constraint(validatedBy = MailHost.Check.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
@interface MailHost {

    /** Key of what is wrong. */
    String message() default "{portal.mail-host.wrong}";

    /** Groups. */
    Class<?>[] groups() default {};

    /** Payload. */
    Class<? extends Payload>[] payload() default {};

    /** Checks it. */
    class Check implements ConstraintValidator<MailHost, String> {

        private static final Pattern LABEL = Pattern.compile("[a-z]([a-z0-9-]{0,61}[a-z0-9])?");

        @Override
        public boolean isValid(@Nullable String host, ConstraintValidatorContext context) {
            if (host == null || host.isBlank()) {
                return true;
            }
            var written = host.strip().toLowerCase(Locale.ROOT);
            return DomainName.of(written).isPresent() || LABEL.matcher(written).matches() || isAddress(written);
        }

        private static boolean isAddress(String written) {
            try {
                return written.equals(InetAddress.ofLiteral(written).getHostAddress());
            } catch (IllegalArgumentException e) {
                return false;
            }
        }
    }
}
