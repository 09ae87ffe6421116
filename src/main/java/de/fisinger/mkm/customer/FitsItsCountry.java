package de.fisinger.mkm.customer;

import de.fisinger.mkm.input.WebAddresses;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Country, state, postcode, phone numbers and web address are right, each as its country has it. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = FitsItsCountry.Check.class)
@interface FitsItsCountry {

    /** Never seen: each problem has a message of its own, at its field. */
    String message() default "";

    /** As Jakarta Validation asks. */
    Class<?>[] groups() default {};

    /** As Jakarta Validation asks. */
    Class<? extends Payload>[] payload() default {};

    /** Looks at the fields that depend on the country; empty ones are somebody else's business. */
    class Check implements ConstraintValidator<FitsItsCountry, CustomerData> {

        @Override
        public boolean isValid(CustomerData data, ConstraintValidatorContext context) {
            context.disableDefaultConstraintViolation();
            var knownCountry = Countries.isKnown(data.country());
            var all = new boolean[] {
                report(knownCountry, "country", "{customer.country.unknown}", context),
                report(
                        !data.postcode().isEmpty() || !Postcodes.areUsed(data.country()),
                        "postcode",
                        "{customer.postcode.missing}",
                        context),
                report(
                        !data.state().isEmpty() || !Countries.hasStates(data.country()),
                        "state",
                        "{customer.state.missing}",
                        context),
                report(
                        data.postcode().isEmpty() || Postcodes.isValid(data.postcode(), data.country()),
                        "postcode",
                        data.country().equals(CustomerData.HOME_COUNTRY)
                                ? "{customer.postcode.german}"
                                : "{customer.postcode.wrong}",
                        context),
                report(!knownCountry || isPhoneOrEmpty(data.phone()), "phone", "{customer.phone.wrong}", context),
                report(!knownCountry || isPhoneOrEmpty(data.mobile()), "mobile", "{customer.phone.wrong}", context),
                report(
                        data.website().isEmpty() || WebAddresses.isValid(data.website()),
                        "website",
                        "{customer.website.wrong}",
                        context)
            };
            for (var holds : all) {
                if (!holds) {
                    return false;
                }
            }
            return true;
        }

        private static boolean isPhoneOrEmpty(String number) {
            return number.isEmpty() || PhoneNumbers.isE164(number);
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
