package de.fisinger.mkm.input;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.validation.beanvalidation.SpringConstraintValidatorFactory;

/** Checks constraints as the portal does, without the portal. */
public final class Validators {

    private Validators() {}

    /** Beside mail servers of this kind. */
    public static Validator with(AddressLetters letters) {
        var beans = new DefaultListableBeanFactory();
        beans.registerSingleton("letters", letters);
        var configuration = Validation.byDefaultProvider().configure();
        return configuration
                .messageInterpolator(new SpokenMessages.OfThePage(configuration.getDefaultMessageInterpolator()))
                .constraintValidatorFactory(new SpringConstraintValidatorFactory(beans))
                .buildValidatorFactory()
                .getValidator();
    }
}
