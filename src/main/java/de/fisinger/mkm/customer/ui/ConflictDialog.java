package de.fisinger.mkm.customer.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.Command;
import de.fisinger.mkm.customer.CustomerData;
import java.util.Map;
import java.util.function.Function;

/** Two people changed the same customer: shows the fields in which they differ, and asks which state shall stay. */
class ConflictDialog extends Dialog {

    private static final Map<String, Function<CustomerData, String>> FIELDS = fields();

    ConflictDialog(CustomerData mine, CustomerData theirs, Command takeMine, Command takeTheirs) {
        setHeaderTitle(getTranslation("customer.conflict.title"));
        setCloseOnOutsideClick(false);
        add(new Paragraph(getTranslation("customer.conflict.text")), table(mine, theirs));
        var stay = new Button(getTranslation("leave.stay"), _ -> close());
        var useTheirs = new Button(getTranslation("customer.conflict.take-theirs"), _ -> {
            close();
            takeTheirs.execute();
        });
        var useMine = new Button(getTranslation("customer.conflict.take-mine"), _ -> {
            close();
            takeMine.execute();
        });
        useMine.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(stay, useTheirs, useMine);
    }

    private NativeTable table(CustomerData mine, CustomerData theirs) {
        var heading = new NativeTableHeader(new NativeTableRow(
                new NativeTableHeaderCell(getTranslation("customer.conflict.field")),
                new NativeTableHeaderCell(getTranslation("customer.conflict.mine")),
                new NativeTableHeaderCell(getTranslation("customer.conflict.theirs"))));
        var body = new NativeTableBody();
        FIELDS.forEach((labelKey, value) -> {
            if (!value.apply(mine).equals(value.apply(theirs))) {
                body.add(new NativeTableRow(
                        new NativeTableCell(getTranslation(labelKey)),
                        new NativeTableCell(value.apply(mine)),
                        new NativeTableCell(value.apply(theirs))));
            }
        });
        if (body.getChildren().findAny().isEmpty()) {
            body.add(new NativeTableRow(new NativeTableCell(getTranslation("customer.conflict.same"))));
        }
        var table = new NativeTable();
        table.add(heading, body);
        table.addClassName("comparison");
        return table;
    }

    private static Map<String, Function<CustomerData, String>> fields() {
        Map<String, Function<CustomerData, String>> fields = new java.util.LinkedHashMap<>();
        fields.put("customer.number", CustomerData::customerNumber);
        fields.put("customer.company", CustomerData::company);
        fields.put("customer.form.last-name", CustomerData::lastName);
        fields.put("customer.first-name", CustomerData::firstName);
        fields.put("customer.form.street", CustomerData::street);
        fields.put("customer.form.postcode", CustomerData::postcode);
        fields.put("customer.form.city", CustomerData::city);
        fields.put("customer.form.country", CustomerData::country);
        fields.put("customer.form.state", CustomerData::state);
        fields.put("customer.form.phone", CustomerData::phone);
        fields.put("customer.form.mobile", CustomerData::mobile);
        fields.put("customer.form.email", CustomerData::email);
        fields.put("customer.form.website", CustomerData::website);
        return fields;
    }
}
