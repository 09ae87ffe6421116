package de.fisinger.mkm.input;

import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import org.springframework.stereotype.Component;

/** The services' own check of what they are given: forms check the same, but need not be the only way in. */
@Component
public class InputCheck {

    private final Validator validator;

    InputCheck(Validator validator) {
        this.validator = validator;
    }

    /**
     * Checks the constraints of a record.
     *
     * @throws ConstraintViolationException if something is missing or wrong
     */
    public void require(Record input) {
        var violations = validator.validate(input);
        if (!violations.isEmpty()) {
            throw new ConstraintViolationException(violations);
        }
    }
}
