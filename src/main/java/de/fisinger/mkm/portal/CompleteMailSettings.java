package de.fisinger.mkm.portal;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.stream.Stream;

/** Constraint: a mail server is named with a sender, and nothing of one without its host. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = CompleteMailSettings.Check.class)
@interface CompleteMailSettings {

    /** Never seen: each problem has a message of its own, at its field. */
    String message() default "";

    /** As Jakarta Validation asks. */
    Class<?>[] groups() default {};

    /** As Jakarta Validation asks. */
    Class<? extends Payload>[] payload() default {};

    /** Looks at the fields that depend on each other. */
    class Check implements ConstraintValidator<CompleteMailSettings, PortalData> {

        @Override
        public boolean isValid(PortalData data, ConstraintValidatorContext context) {
            context.disableDefaultConstraintViolation();
            var hasHost = !data.mailHost().isEmpty();
            var names = !data.mailSender().isEmpty() || !data.mailUserName().isEmpty();
            // each of them is looked at, so that each field says what it lacks
            var all = Stream.of(
                            report(data.mailPort() != null, "mailPort", "{portal.mail-port.wrong}", context),
                            report(hasHost || !names, "mailHost", "{portal.mail-host.missing}", context),
                            report(
                                    !hasHost || !data.mailSender().isEmpty(),
                                    "mailSender",
                                    "{portal.mail-sender.missing}",
                                    context))
                    .toList();
            return !all.contains(false);
        }

        private static boolean report(
                boolean holds, String property, String message, ConstraintValidatorContext context) {
            if (!holds) {
                context.buildConstraintViolationWithTemplate(message)
                        .addPropertyNode(property)
                        .addConstraintViolation();
            }
            return holds;
        }
    }
}
