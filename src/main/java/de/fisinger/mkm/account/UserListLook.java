package de.fisinger.mkm.account;

import de.fisinger.mkm.list.ListLook;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Set;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** How a user wants a list to look. */
@Entity
@Table(name = "list_look")
class UserListLook {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @TenantId
    private @Nullable Long accountId;

    private long userId;
    private String list;
    private String[] toggled = {};
    private boolean roomy;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected UserListLook() {}

    UserListLook(long userId, String list) {
        this.userId = userId;
        this.list = list;
    }

    long userId() {
        return userId;
    }

    String list() {
        return list;
    }

    ListLook look() {
        return new ListLook(Set.of(toggled), roomy);
    }

    void change(ListLook look) {
        toggled = look.toggled().stream().sorted().toArray(String[]::new);
        roomy = look.roomy();
    }
}
