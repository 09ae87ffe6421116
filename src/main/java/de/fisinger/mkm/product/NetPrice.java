package de.fisinger.mkm.product;

import de.fisinger.mkm.format.Numbers;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/** Constraint: a Nettopreis in Euro as people write it, with two decimal places at most (handbook: MKM – Produkte). */
@Constraint(validatedBy = NetPrice.Check.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
public @interface NetPrice {

    /** Unused: each problem has a message of its own. */
    String message() default "{product.price.NO_NUMBER}";

    /** Groups, as Jakarta Validation asks for. */
    Class<?>[] groups() default {};

    /** Payload, as Jakarta Validation asks for. */
    Class<? extends Payload>[] payload() default {};

    /** What was entered. */
    sealed interface Reading {

        /** A price. */
        record Price(BigDecimal amount) implements Reading {}

        /** None. */
        enum Problem implements Reading {
            /** Nothing was entered. */
            MISSING,
            /** It isn't a number as it is written in German, nor one with a point before the cents. */
            NO_NUMBER,
            /** Less than nothing. */
            NEGATIVE,
            /** More than two decimal places. */
            PLACES,
            /** More than {@link Check#HIGHEST}. */
            HIGH
        }
    }

    /** Reads prices. */
    final class Check implements ConstraintValidator<NetPrice, String> {

        /** The highest price. */
        static final BigDecimal HIGHEST = new BigDecimal("9999999.99");

        private static final Pattern CURRENCY = Pattern.compile("\\s*(€|EUR)$");

        /** 1234,5 or 1.234,50 or 1234; no thousands begin with a zero: 0.995 is no German price. */
        private static final Pattern GERMAN =
                Pattern.compile("[0-9]+(,[0-9]+)?|[1-9][0-9]{0,2}(\\.[0-9]{3})+(,[0-9]+)?");

        /** 9.90: a point before one or two digits can't be one between thousands. */
        private static final Pattern POINT = Pattern.compile("[0-9]+\\.[0-9]{1,2}");

        /** Reads what was entered. A point before three digits stands between thousands: 1.234 is 1.234,00. */
        static Reading read(String entered) {
            var text = CURRENCY.matcher(entered.strip()).replaceFirst("").replace('\u2212', '-');
            if (text.isEmpty()) {
                return Reading.Problem.MISSING;
            }
            var isNegative = text.startsWith("-");
            var digits = isNegative ? text.substring(1).strip() : text;
            var isPoint = POINT.matcher(digits).matches();
            if (!isPoint && !GERMAN.matcher(digits).matches()) {
                return Reading.Problem.NO_NUMBER;
            }
            if (digits.length() > 30) {
                return Reading.Problem.HIGH;
            }
            return bounded(
                    new BigDecimal(isPoint ? digits : digits.replace(".", "").replace(',', '.')), isNegative);
        }

        private static Reading bounded(BigDecimal amount, boolean isNegative) {
            if (isNegative && amount.signum() > 0) {
                return Reading.Problem.NEGATIVE;
            }
            if (amount.scale() > 2) {
                return Reading.Problem.PLACES;
            }
            return amount.compareTo(HIGHEST) > 0 ? Reading.Problem.HIGH : new Reading.Price(amount.setScale(2));
        }

        /** What was entered in the form 1.234,50; as it is, if it is no price. */
        static String inForm(String entered) {
            return read(entered) instanceof Reading.Price(var amount) ? Numbers.amount(amount) : entered;
        }

        @Override
        public boolean isValid(String entered, ConstraintValidatorContext context) {
            if (!(read(entered) instanceof Reading.Problem problem)) {
                return true;
            }
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate("{product.price." + problem.name() + "}")
                    .addConstraintViolation();
            return false;
        }
    }
}
