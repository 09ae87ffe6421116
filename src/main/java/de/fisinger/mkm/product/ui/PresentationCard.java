package de.fisinger.mkm.product.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.function.SerializableSupplier;
import de.fisinger.mkm.picture.Picture;
import de.fisinger.mkm.product.Price;
import de.fisinger.mkm.product.PricePeriod;
import de.fisinger.mkm.product.ProductData;
import de.fisinger.mkm.product.ProductDetails;
import de.fisinger.mkm.product.ProductPresentation;
import de.fisinger.mkm.product.ShownProduct;
import de.fisinger.mkm.product.VatNote;
import de.fisinger.mkm.ui.OnceButton;
import de.fisinger.mkm.ui.PictureField;
import de.fisinger.mkm.ui.RecordForm;
import de.fisinger.mkm.ui.ThingCard;
import jakarta.validation.Validator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How a product looks in the portal: what can be said beside the handbook's six fields, and how its card comes out. */
class PresentationCard extends Div {

    /** What somebody wants. */
    record Wanted(
            ProductPresentation presentation, @Nullable Picture picture, boolean withoutPicture) {}

    private static final Picture.Size MOST = new Picture.Size(800, 400);

    private static final int LONGEST = 1000;

    private final transient RecordForm<ProductPresentation> form;
    private final SerializableSupplier<ProductData> data;
    private final PictureField picture;
    private final IntegerField vatPercent = new IntegerField();
    private final Div preview = new Div();
    private boolean isShown;

    /**
     * Makes it, without values.
     *
     * @param data what the six fields say at present
     * @param save takes what somebody wants
     */
    PresentationCard(Validator validator, SerializableSupplier<ProductData> data, SerializableConsumer<Wanted> save) {
        this.data = data;
        form = new RecordForm<>(ProductPresentation.class, validator);
        picture = new PictureField(
                MOST, getTranslation("product.picture"), getTranslation("picture.limits"), this::showPreview);
        picture.removable(getTranslation("product.picture.remove"));
        picture.addClassName("wide");
        var fields = new Div(
                points(),
                choice("product.price-period", PricePeriod.values(), "product.price-period.", "period"),
                choice("product.vat-note", VatNote.values(), "product.vat-note.", "vatNote"),
                vatPercent(),
                picture);
        fields.addClassName("form-columns");
        var buttons = new Div(
                new OnceButton().does(getTranslation("product.presentation.save"), () -> wanted().ifPresent(save)));
        buttons.addClassName("form-buttons");
        preview.addClassName("product-preview");
        var side = new Div(new H3(getTranslation("product.presentation.preview")), preview);
        side.addClassName("portal-side");
        var columns = new Div(new Div(fields, buttons), side);
        columns.addClassName("portal-columns");
        add(new H2(getTranslation("product.presentation")), new Paragraph(getTranslation("product.presentation.text")));
        add(columns);
        addClassNames("card", "presentation-card");
    }

    private TextArea points() {
        var field = new TextArea(getTranslation("product.points"));
        field.setHelperText(getTranslation("product.points-help"));
        field.setMinRows(3);
        field.setMaxRows(10);
        field.setMaxLength(LONGEST);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.addClassName("wide");
        FormKeys.keepEnter(field);
        form.bind(field, "points");
        field.addValueChangeListener(_ -> showPreview());
        return field;
    }

    private <V extends Enum<V>> Select<V> choice(String labelKey, V[] values, String wordPrefix, String component) {
        var field = new Select<V>();
        field.setLabel(getTranslation(labelKey));
        field.setItems(values);
        SerializableFunction<V, String> word = value -> value == null ? "" : getTranslation(wordPrefix + value.name());
        field.setItemLabelGenerator(word::apply);
        form.bind(field, component);
        field.addValueChangeListener(_ -> showPreview());
        return field;
    }

    private IntegerField vatPercent() {
        vatPercent.setLabel(getTranslation("product.vat-percent"));
        vatPercent.setMin(0);
        vatPercent.setMax(99);
        vatPercent.setValueChangeMode(ValueChangeMode.LAZY);
        form.bind(vatPercent, "vatPercent");
        vatPercent.addValueChangeListener(_ -> showPreview());
        return vatPercent;
    }

    /** Shows what is stored. */
    void show(ProductDetails product) {
        isShown = false;
        picture.show(product.picture());
        form.read(product.presentation());
        isShown = true;
        showPreview();
    }

    /** Shows how the product comes out with what is in the fields. */
    void showPreview() {
        if (!isShown) {
            return;
        }
        var presentation = form.entered();
        vatPercent.setVisible(presentation.vatNote() == VatNote.PLUS || presentation.vatNote() == VatNote.INCLUDED);
        var product = data.get();
        var card = new ThingCard(product.name().isEmpty() ? "–" : product.name());
        card.add(new ProductFace(new ShownProduct(
                product.name(),
                product.description().isEmpty() ? null : product.description(),
                presentation.listed(),
                picture.address().isEmpty() ? null : picture.address(),
                price(product, presentation))));
        var order = new Button(getTranslation("shop.order"));
        order.setEnabled(false);
        card.actions(order);
        preview.removeAll();
        preview.add(card);
    }

    private static @Nullable Price price(ProductData product, ProductPresentation presentation) {
        return product.hasPrice()
                ? new Price(
                        product.amount(),
                        presentation.period(),
                        presentation.vatNote(),
                        presentation.percent(),
                        product.inAppPrices(),
                        product.inAppInfo().isEmpty() ? null : product.inAppInfo())
                : null;
    }

    private Optional<Wanted> wanted() {
        return form.write()
                .map(presentation -> new Wanted(presentation, picture.chosen().orElse(null), picture.isRemoved()));
    }

    boolean isChanged() {
        return form.isChanged() || picture.chosen().isPresent() || picture.isRemoved();
    }
}
