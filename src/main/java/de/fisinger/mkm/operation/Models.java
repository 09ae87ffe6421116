package de.fisinger.mkm.operation;

import de.fisinger.mkm.account.CurrentUser;
import de.fisinger.mkm.audit.AuditAction;
import de.fisinger.mkm.audit.AuditLog;
import de.fisinger.mkm.list.ListSource;
import de.fisinger.mkm.list.Lists;
import de.fisinger.mkm.process.CheckedModel;
import de.fisinger.mkm.process.ModelUploads;
import de.fisinger.mkm.process.ProcessModels;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** The deployed process models, and changed ones from analysts: Administration → Prozesse (docs/modelling.md). */
@Service
@PreAuthorize("hasRole('SUPPORT')")
public class Models {

    private final ModelRepository versions;
    private final ProcessModels models;
    private final ModelUploads uploads;
    private final Lists lists;
    private final CurrentUser user;
    private final AuditLog audit;

    Models(
            ModelRepository versions,
            ProcessModels models,
            ModelUploads uploads,
            Lists lists,
            CurrentUser user,
            AuditLog audit) {
        this.versions = versions;
        this.models = models;
        this.uploads = uploads;
        this.lists = lists;
        this.user = user;
        this.audit = audit;
    }

    /** The deployed versions. */
    public ListSource<ModelItem> list() {
        return lists.source(ModelItem.statement(models.processIds()), Map.of());
    }

    /** A deployed version. */
    public Optional<ModelItem> find(long processDefinitionKey) {
        return versions.item(processDefinitionKey);
    }

    /** The version on which new instances of a process begin. */
    public Optional<ModelItem> inForce(String processId) {
        return versions.inForce(processId);
    }

    /** A deployed version's model. */
    public Optional<String> xml(ModelItem version) {
        return models.xml(version.processId(), version.version());
    }

    /** What keeps a model from being deployed, or should be looked at. */
    public CheckedModel check(byte[] content) {
        return uploads.check(content);
    }

    /**
     * Deploys a model: from now on new instances begin on it; those that run stay on theirs.
     *
     * @return the new version's number
     * @throws IllegalArgumentException if the check finds what keeps it from being deployed
     * @throws ModelUploads.RefusedException if the engine refuses it
     * @throws de.fisinger.mkm.process.EngineAwayException if the engine doesn't answer
     */
    public int deploy(byte[] content) {
        return uploads.deploy(
                        content,
                        user.get().getUsername(),
                        model -> audit.note(
                                AuditAction.MODEL_DEPLOYED,
                                "%s · Version %d".formatted(model.processId(), model.version())))
                .version();
    }
}
