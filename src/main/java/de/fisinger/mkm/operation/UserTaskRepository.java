package de.fisinger.mkm.operation;

import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The user tasks of all accounts that nobody has decided. */
interface UserTaskRepository extends Repository<OpenUserTask, Long> {

    @Query("select new de.fisinger.mkm.operation.UserTaskItem(" + UserTaskItem.COLUMNS
            + ") from OpenUserTask t where t.id = :id")
    Optional<UserTaskItem> item(long id);
}
