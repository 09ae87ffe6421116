package de.fisinger.mkm.ui;

import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.data.binder.ValidationException;
import com.vaadin.flow.data.binder.ValidationResult;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A form for a record whose rules are its Jakarta constraints, those of single fields and those between fields: each
 * problem stands at its field as soon as the field is left. What only the server can know is added with {@link #refuse}.
 *
 * @param <R> the record
 */
public final class RecordForm<R extends Record> {

    private final Class<R> type;
    private final Validator validator;
    private final Binder<R> binder;
    private final Map<String, HasValue<?, ?>> fields = new LinkedHashMap<>();
    private @Nullable R shown;

    /** Makes a form without fields. */
    public RecordForm(Class<R> type, Validator validator) {
        this.type = type;
        this.validator = validator;
        this.binder = new Binder<>(type);
    }

    /** Adds the field of a component of the record; every component needs one before values are read. */
    public <V> void bind(HasValue<?, V> field, String component) {
        fields.put(component, field);
        UnsavedChanges.watch(field);
        binder.forField(field)
                .withValidator((_, _) ->
                        problem(component).map(ValidationResult::error).orElseGet(ValidationResult::ok))
                .bind(component);
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                checkAgain(field);
            }
        });
    }

    /** What another field says may have been wrong only together with this one. */
    private void checkAgain(HasValue<?, ?> changed) {
        fields.forEach((component, field) -> {
            if (!field.equals(changed) && field instanceof HasValidation wrong && wrong.isInvalid()) {
                var problem = problem(component);
                wrong.setInvalid(problem.isPresent());
                problem.ifPresent(wrong::setErrorMessage);
            }
        });
    }

    /** Shows a record. */
    public void read(R record) {
        shown = record;
        binder.readRecord(record);
        fields.values().forEach(UnsavedChanges::shown);
    }

    /** What was entered, if all of it is right; otherwise the first wrong field gets the focus. */
    public Optional<R> write() {
        try {
            return Optional.of(binder.writeRecord());
        } catch (ValidationException e) {
            fields.values().stream()
                    .filter(field -> field instanceof HasValidation wrong && wrong.isInvalid())
                    .findFirst()
                    .ifPresent(RecordForm::focus);
            return Optional.empty();
        }
    }

    /** Shows a problem at its field that the server found. */
    public void refuse(String component, String message) {
        var field = fields.get(component);
        if (field instanceof HasValidation refused) {
            refused.setErrorMessage(message);
            refused.setInvalid(true);
            focus(field);
        }
    }

    /** Whether something was entered since the record was shown, or at all. */
    public boolean isChanged() {
        return shown == null
                ? fields.values().stream().anyMatch(field -> !field.isEmpty())
                : !entered().equals(shown);
    }

    private static void focus(HasValue<?, ?> field) {
        if (field instanceof Focusable<?> focusable) {
            focusable.focus();
        }
    }

    private Optional<String> problem(String component) {
        Set<ConstraintViolation<R>> violations = validator.validate(entered());
        return violations.stream()
                .filter(violation -> violation.getPropertyPath().toString().equals(component))
                .map(ConstraintViolation::getMessage)
                .findFirst();
    }

    /** What is in the fields, right or wrong. */
    public R entered() {
        var components = type.getRecordComponents();
        @Nullable
        Object[] values = Arrays.stream(components)
                .map(component -> fields.get(component.getName()))
                .map(field -> field == null ? null : field.getValue())
                .toArray();
        try {
            var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            var constructor = type.getDeclaredConstructor(types);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("no field for each component of " + type, e);
        }
    }
}
