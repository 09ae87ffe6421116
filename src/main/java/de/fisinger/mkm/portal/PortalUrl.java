package de.fisinger.mkm.portal;

import de.fisinger.mkm.format.DomainName;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Locale;
import java.util.regex.Pattern;

/** Constraint: a Portal URL such as https://portal.msave.de: https, a host with a dot, and nothing else. */
@Constraint(validatedBy = PortalUrl.Check.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
@interface PortalUrl {

    /** What is said of anything else. */
    String message() default "{portal.url.wrong}";

    /** Groups, as Jakarta Validation asks for. */
    Class<?>[] groups() default {};

    /** Payload, as Jakarta Validation asks for. */
    Class<? extends Payload>[] payload() default {};

    /** Looks at the address. */
    final class Check implements ConstraintValidator<PortalUrl, String> {

        private static final String SCHEME = "https://";
        /** Names that lead nowhere but to oneself or into one's own network (RFC 6761, RFC 6762). */
        private static final Pattern NOWHERE = Pattern.compile("\\.(localhost|local|internal)$");

        /** The form in which it is kept: lower case, punycode, no slash at the end; as it is, if it is none. */
        static String inForm(String typed) {
            var text = typed.strip().toLowerCase(Locale.ROOT);
            var address = text.contains("://") ? text : SCHEME + text;
            if (!address.startsWith(SCHEME)) {
                return text;
            }
            var host = address.substring(SCHEME.length()).replaceFirst("/$", "");
            return DomainName.of(host).map(name -> SCHEME + name.ascii()).orElse(text);
        }

        static String host(String url) {
            return url.substring(SCHEME.length());
        }

        static String url(String host) {
            return SCHEME + host;
        }

        @Override
        public boolean isValid(String url, ConstraintValidatorContext context) {
            return url.startsWith(SCHEME)
                    && DomainName.of(host(url)).isPresent()
                    && !NOWHERE.matcher(url).find();
        }
    }
}
