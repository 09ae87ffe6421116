package de.fisinger.mkm.contract;

import de.fisinger.mkm.list.LikePattern;
import java.util.List;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the provider's shop sells, as far as the account that asks has it (handbook: MKM – Produkte). */
@Service
@PreAuthorize("hasAnyRole('ADMINISTRATOR', 'USER')")
@Transactional(readOnly = true)
public class ShopArticles {

    private final ArticleRepository articles;

    ShopArticles(ArticleRepository articles) {
        this.articles = articles;
    }

    /**
     * Lists active articles of which the account has an active contract, by name.
     *
     * @param text part of the name or area; empty for all
     * @param offset how many to leave out at the beginning
     * @param limit how many at most
     */
    public List<ShopArticle> available(String text, int offset, int limit) {
        return articles.available(LikePattern.literal(text), offset, limit);
    }

    /**
     * Finds an article that a new product can stand for.
     *
     * @return empty if the shop doesn't sell it, or the account has no active contract of it
     */
    public Optional<ShopArticle> findAvailable(long articleId) {
        return articles.findAvailable(articleId);
    }

    /** Finds an article, sold or not. */
    public Optional<ShopArticle> find(long articleId) {
        return articles.find(articleId);
    }
}
