package de.fisinger.mkm.plesk;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The servers; they belong to the provider, not to an account. */
interface PleskServerRepository extends Repository<PleskServer, Long> {

    Optional<PleskServer> findById(long id);

    Optional<PleskServer> findByName(String name);

    List<PleskServer> findAllByOrderByName();

    PleskServer saveAndFlush(PleskServer server);

    PleskServer save(PleskServer server);
}
