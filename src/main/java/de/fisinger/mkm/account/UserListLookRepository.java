package de.fisinger.mkm.account;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** How users want lists to look. */
interface UserListLookRepository extends Repository<UserListLook, Long> {

    Optional<UserListLook> findByUserIdAndList(long userId, String list);

    UserListLook save(UserListLook look);
}
