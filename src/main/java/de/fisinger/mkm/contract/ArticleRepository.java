package de.fisinger.mkm.contract;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The provider's shop articles. */
interface ArticleRepository extends Repository<Article, Long> {

    String SELECT = "select new de.fisinger.mkm.contract.ShopArticle(a.id, a.name, a.area, a.page) from Article a ";

    /** Active articles of which the account that asks has an active contract. */
    String AVAILABLE = "a.active and exists (select 1 from Contract c where c.articleId = a.id and c.active)";

    @Query(SELECT + "where a.id = :id")
    Optional<ShopArticle> find(long id);

    @Query(SELECT + "where a.id = :id and " + AVAILABLE)
    Optional<ShopArticle> findAvailable(long id);

    @Query(SELECT + "where " + AVAILABLE + " and a.searchText like lower(concat('%', :text, '%')) escape '\\' "
            + "order by a.name, a.area limit :limit offset :offset")
    List<ShopArticle> available(String text, int offset, int limit);
}
