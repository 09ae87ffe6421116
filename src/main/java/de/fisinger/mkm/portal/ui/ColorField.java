package de.fisinger.mkm.portal.ui;

import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.dom.Element;
import de.fisinger.mkm.portal.Colors;
import java.util.Locale;

/** A colour as hex value, with the browser's own picker beside it. */
class ColorField extends TextField {

    private final Element picker = new Element("input");

    ColorField(String label, String help) {
        super(label);
        setHelperText(help);
        setMaxLength(7);
        setValueChangeMode(ValueChangeMode.LAZY);
        picker.setAttribute("type", "color");
        picker.setAttribute("slot", "prefix");
        picker.setAttribute("aria-label", getTranslation("portal.color.pick", label));
        picker.addEventListener(
                        "change",
                        event -> setValue(
                                event.getEventData().path("element.value").asString()))
                .addEventData("element.value");
        getElement().appendChild(picker);
        addClassName("color-field");
        addValueChangeListener(change -> showInPicker(change.getValue()));
    }

    private void showInPicker(String value) {
        var color = value.strip().toLowerCase(Locale.ROOT);
        if (Colors.isColor(color)) {
            picker.setProperty("value", color);
        }
    }
}
