package de.fisinger.mkm.process;

import de.fisinger.mkm.process.CheckedModel.Finding;
import de.fisinger.mkm.process.CheckedModel.Problem;
import io.camunda.zeebe.model.bpmn.instance.Process;
import io.camunda.zeebe.model.bpmn.instance.UserTask;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeUserTask;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Looks for what would break instances of a model, which neither the engine nor a lint rule can know. */
final class ModelCheck {

    private static final Finding NO_MODEL = new Finding(Problem.NO_MODEL, "", "");

    private final Function<String, Optional<String>> shipped;
    private final Map<String, String> errorByJobType;

    /**
     * Prepares it.
     *
     * @param shipped the model that MKM ships for a process; empty if it ships none
     */
    ModelCheck(Function<String, Optional<String>> shipped, List<StepMethod> steps) {
        this.shipped = shipped;
        this.errorByJobType = steps.stream()
                .filter(StepMethod::isOffered)
                .map(StepMethod::jobType)
                .collect(Collectors.toMap(JobType::value, JobType::error));
    }

    CheckedModel check(byte[] content) {
        if (!isUtf8(content)) {
            return new CheckedModel("", List.of(new Finding(Problem.NOT_UTF8, "", "")));
        }
        return BpmnModel.parse(content).map(this::check).orElseGet(() -> new CheckedModel("", List.of(NO_MODEL)));
    }

    private static boolean isUtf8(byte[] content) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private CheckedModel check(BpmnModel model) {
        if (!model.isDrawn()) {
            return new CheckedModel("", List.of(new Finding(Problem.NO_DRAWING, "", "")));
        }
        var processes = model.elements(Process.class).toList();
        if (processes.size() != 1) {
            var detail = String.valueOf(processes.size());
            return new CheckedModel("", List.of(new Finding(Problem.NOT_ONE_PROCESS, "", detail)));
        }
        var process = processes.getFirst();
        var processId = process.getId();
        var findings = new ArrayList<Finding>();
        if (!process.isExecutable()) {
            findings.add(new Finding(Problem.NOT_EXECUTABLE, processId, ""));
        }
        model.jobs().forEach(job -> findings.addAll(job(model, job)));
        model.elements(UserTask.class)
                .filter(task -> task.getSingleExtensionElement(ZeebeUserTask.class) == null)
                .forEach(task -> findings.add(new Finding(Problem.FOREIGN_USER_TASK, BpmnModel.name(task), "")));
        findings.addAll(comparedToShipped(model, processId));
        findings.sort(Comparator.comparing(finding -> !finding.problem().isForbidding()));
        return new CheckedModel(processId, findings);
    }

    private List<Finding> job(BpmnModel model, BpmnModel.JobTask job) {
        var name = BpmnModel.name(job.task());
        var error = errorByJobType.get(job.type());
        if (error == null) {
            return List.of(new Finding(Problem.UNKNOWN_JOB_TYPE, name, job.type()));
        }
        return error.isEmpty() || model.catches(job.task(), error)
                ? List.of()
                : List.of(new Finding(Problem.UNCAUGHT_ERROR, name, error));
    }

    /** The model that MKM ships says by which messages it speaks to the process, and what has to be taken back. */
    private List<Finding> comparedToShipped(BpmnModel model, String processId) {
        Function<BpmnModel, List<Finding>> compare =
                original -> Stream.concat(messages(original, model), compensations(original, model))
                        .toList();
        return shipped.apply(processId)
                .flatMap(xml -> BpmnModel.parse(xml.getBytes(StandardCharsets.UTF_8)))
                .map(compare)
                .orElseGet(() -> List.of(new Finding(Problem.NOBODY_STARTS_IT, "", processId)));
    }

    private static Stream<Finding> messages(BpmnModel shipped, BpmnModel model) {
        var awaited = model.awaitedMessages();
        return shipped.awaitedMessages().stream()
                .filter(message -> !awaited.contains(message))
                .map(message -> new Finding(
                        message.isStart() ? Problem.MISSING_START : Problem.MISSING_MESSAGE, "", message.name()));
    }

    /** A task that the model doesn't have needs nothing that takes it back. */
    private static Stream<Finding> compensations(BpmnModel shipped, BpmnModel model) {
        var kept = model.jobs().map(BpmnModel.JobTask::type).collect(Collectors.toSet());
        var compensations = model.compensations();
        return shipped.compensations().entrySet().stream()
                .filter(needed -> kept.contains(needed.getKey()))
                .filter(needed -> !needed.getValue().equals(compensations.get(needed.getKey())))
                .map(needed -> new Finding(Problem.MISSING_COMPENSATION, needed.getKey(), needed.getValue()));
    }
}
