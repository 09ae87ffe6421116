package de.fisinger.mkm.account;

import de.fisinger.mkm.list.ListLook;
import de.fisinger.mkm.list.ListSettings;
import de.fisinger.mkm.list.SavedView;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Lists look as the user of the session wants, also while somebody else works as that user. */
@Component
class OwnListSettings implements ListSettings.Memory {

    private final UserListLookRepository looks;
    private final UserListViewRepository views;
    private final UserRepository users;
    private final CurrentUser current;
    private final TransactionTemplate transaction;

    OwnListSettings(
            UserListLookRepository looks,
            UserListViewRepository views,
            UserRepository users,
            CurrentUser current,
            TransactionTemplate transaction) {
        this.looks = looks;
        this.views = views;
        this.users = users;
        this.current = current;
        this.transaction = transaction;
    }

    @Override
    public ListSettings of(Class<?> list) {
        return new OfList(list.getSimpleName(), current.get().userId());
    }

    private final class OfList implements ListSettings {

        private final String list;
        private final long userId;

        OfList(String list, long userId) {
            this.list = list;
            this.userId = userId;
        }

        @Override
        public ListLook look() {
            return looks.findByUserIdAndList(userId, list)
                    .map(UserListLook::look)
                    .orElse(ListLook.DEFAULT);
        }

        @Override
        public void keep(ListLook look) {
            change(() -> {
                var kept = looks.findByUserIdAndList(userId, list).orElseGet(() -> new UserListLook(userId, list));
                kept.change(look);
                return looks.save(kept);
            });
        }

        @Override
        public List<SavedView> views() {
            return views.findByUserIdAndListOrderByName(userId, list).stream()
                    .map(UserListView::view)
                    .toList();
        }

        @Override
        public boolean add(SavedView view) {
            return change(() -> {
                var kept = views();
                if (kept.size() >= SavedView.MOST
                        || kept.stream().anyMatch(other -> other.name().equals(view.name()))) {
                    return false;
                }
                var _ = views.save(new UserListView(userId, list, view));
                return true;
            });
        }

        @Override
        public void remove(String name) {
            change(() -> {
                views.deleteByUserIdAndListAndName(userId, list, name);
                return name;
            });
        }

        /** One page of the user after the other: two that are open may be used at the same moment. */
        private <T> T change(Supplier<T> change) {
            return java.util.Objects.requireNonNull(transaction.execute(_ -> {
                var _ = users.lock(userId);
                return change.get();
            }));
        }
    }
}
