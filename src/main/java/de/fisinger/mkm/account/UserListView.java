package de.fisinger.mkm.account;

import de.fisinger.mkm.list.SavedView;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** A view of a list that a user keeps. */
@Entity
@Table(name = "list_view")
class UserListView {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @TenantId
    private @Nullable Long accountId;

    private long userId;
    private String list;
    private String name;
    private String query;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected UserListView() {}

    UserListView(long userId, String list, SavedView view) {
        this.userId = userId;
        this.list = list;
        this.name = view.name();
        this.query = view.query();
    }

    long userId() {
        return userId;
    }

    String list() {
        return list;
    }

    SavedView view() {
        return new SavedView(name, query);
    }
}
