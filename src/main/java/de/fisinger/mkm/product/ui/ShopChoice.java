package de.fisinger.mkm.product.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import de.fisinger.mkm.contract.ShopArticle;
import de.fisinger.mkm.contract.ShopArticles;
import de.fisinger.mkm.ui.UnsavedChanges;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** FISINGER Produkt: which of the shop's articles a new product stands for. */
class ShopChoice extends Div {

    /** What there is to choose from. */
    @Component
    record Articles(ShopArticles articles) {}

    private final transient Articles source;
    private final ComboBox<ShopArticle> article = new ComboBox<>();

    ShopChoice(Articles source) {
        this.source = source;
        addClassName("form-columns");
        article.setLabel(getTranslation("product.article"));
        article.setHelperText(getTranslation("product.article-help"));
        article.setRequiredIndicatorVisible(true);
        UnsavedChanges.watch(article);
        article.setItemLabelGenerator(ShopArticle::label);
        article.setItemsWithFilterConverter(
                query ->
                        source
                                .articles()
                                .available(query.getFilter().orElse(""), query.getOffset(), query.getLimit())
                                .stream(),
                text -> text);
        article.addValueChangeListener(_ -> article.setInvalid(false));
        add(article);
    }

    boolean isPossible() {
        return !source.articles().available("", 0, 1).isEmpty();
    }

    /** The article that was chosen; without one, the field says so. */
    Optional<ShopArticle> chosen() {
        if (article.isEmpty()) {
            refuse("product.article-missing");
        }
        return article.getOptionalValue();
    }

    /** Says that the shop doesn't sell it any more. */
    void refuse() {
        refuse("product.problem.ARTICLE");
    }

    private void refuse(String messageKey) {
        article.setErrorMessage(getTranslation(messageKey));
        article.setInvalid(true);
        article.focus();
    }

    boolean isChanged() {
        return !article.isEmpty();
    }
}
