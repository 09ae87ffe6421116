package de.fisinger.mkm.product.ui;

import com.vaadin.flow.component.Component;

/** Keys of a form that Enter sends. */
final class FormKeys {

    private FormKeys() {}

    /** Enter does there what it does anywhere: it begins a line, opens a choice or presses the button. */
    static void keepEnter(Component field) {
        field.getElement().executeJs("""
                this.addEventListener('keydown', event => {
                  if (event.key === 'Enter') { event.stopPropagation(); }
                });
                """);
    }
}
