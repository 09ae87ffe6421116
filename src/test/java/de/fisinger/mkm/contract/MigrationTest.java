package de.fisinger.mkm.contract;

import static org.assertj.core.api.Assertions.assertThat;

import de.fisinger.mkm.localstack.TestStack;
import java.util.Objects;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A database of before articles and portfolio comes through the migration with all it holds. */
class MigrationTest {

    private final TestStack stack = TestStack.shared();

    @AfterEach
    void dropDatabase() {
        stack.data().jdbc().sql("drop database if exists before_articles").update();
    }

    @Test
    void contractsGetTheirArticlesAndOldProductsStayLinked() {
        stack.data().jdbc().sql("create database before_articles").update();
        var source = new DriverManagerDataSource(
                setting("url").replaceFirst("/mkm(?=\\?|$)", "/before_articles"),
                setting("username"),
                setting("password"));
        var jdbc = JdbcClient.create(source);
        Flyway.configure().dataSource(source).target("2").load().migrate();
        jdbc.sql("""
                with a as (insert into account (account_number, name) values ('1', 'A') returning id),
                c as (insert into contract (account_id, contract_number, product_name, area, kind, active)
                    select id, 'o1', 'Cloud', 'Speicher', 'STANDARD', true from a),
                d as (insert into domain (account_id, name) select id, 'alt.example' from a)
                insert into product (account_id, type, name, net_price, active) select id, 'SHOP', 'Alt', 1, true from a
                """).update();

        Flyway.configure().dataSource(source).load().migrate();

        assertThat(text(
                        jdbc,
                        "select a.name || '/' || a.area from contract c join shop_article a on a.id = c.article_id"))
                .isEqualTo("Cloud/Speicher");
        assertThat(text(jdbc, "select a.name from product p join shop_article a on a.id = p.article_id"))
                .isEqualTo("Alt");
        assertThat(text(jdbc, "select string_agg(product_name, ',' order by id) from portfolio_item"))
                .isEqualTo("alt.example,Cloud");
        assertThat(text(jdbc, "select contract_number from domain")).startsWith("domain-");
    }

    private String setting(String name) {
        return Objects.requireNonNull(stack.settings().get("spring.datasource." + name));
    }

    private static String text(JdbcClient jdbc, String query) {
        return jdbc.sql(query).query(String.class).single();
    }
}
