package de.fisinger.mkm.process;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The journal's rows. */
interface ProcessStepRepository extends Repository<ProcessStep, Long> {

    ProcessStep save(ProcessStep step);

    ProcessStep saveAndFlush(ProcessStep step);

    /** Negative keys are those of a lost engine. */
    @Query("select s from ProcessStep s where s.jobKey = :jobKey and s.jobKey > 0")
    Optional<ProcessStep> findByJobKey(long jobKey);

    /** By statement, because a step that begins meanwhile must not fail by it. */
    @Modifying
    @Query(
            "update ProcessStep s set s.retryAt = :until where s.jobKey in :jobKeys and s.state = RETRYING and s.retryAt < :until")
    void areHeld(Collection<Long> jobKeys, Instant until);

    List<ProcessStep> findBySubjectOrderById(String subject);

    List<ProcessStep> findByProcessInstanceKeyOrderById(long processInstanceKey);

    List<ProcessStep> findByProcessInstanceKeyAndStateIn(long processInstanceKey, Collection<StepState> states);

    List<ProcessStep> findTop100ByStateInAndStartedAtBeforeOrderById(Collection<StepState> states, Instant before);
}
