package de.fisinger.mkm.account;

import java.util.List;
import org.springframework.data.repository.Repository;

/** The views of lists that users keep. */
interface UserListViewRepository extends Repository<UserListView, Long> {

    List<UserListView> findByUserIdAndListOrderByName(long userId, String list);

    UserListView save(UserListView view);

    void deleteByUserIdAndListAndName(long userId, String list, String name);
}
