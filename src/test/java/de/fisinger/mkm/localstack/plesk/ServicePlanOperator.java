package de.fisinger.mkm.localstack.plesk;

import de.fisinger.mkm.localstack.plesk.PleskState.Plan;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** The operator service-plan. Without an owner the administrator's own plans are meant. */
final class ServicePlanOperator implements Operator {

    private final PleskState state;

    ServicePlanOperator(PleskState state) {
        this.state = state;
    }

    @Override
    public void run(Node operation, Node answer, Caller caller) {
        if (operation.name().equals("add")) {
            var plan = new Plan(
                    state.nextId(),
                    UUID.randomUUID().toString(),
                    operation.text("name").orElseThrow(),
                    owner(operation, caller).orElse(null),
                    operation.text("external-id").orElse(null));
            state.plans.add(plan);
            Operator.ok(answer).add("id", plan.id()).add("guid", plan.guid());
            return;
        }
        var all = operation.has("owner-all") && caller.isAdministrator();
        var owner = owner(operation, caller).orElse(null);
        var visible = state.plans.stream()
                .filter(plan -> all || Objects.equals(plan.owner(), owner))
                .toList();
        Operator.forEach(operation, answer, visible, filter -> plan -> matches(plan, filter), (plan, result) -> {
            if (operation.name().equals("del")) {
                state.plans.remove(plan);
                result.add("id", plan.id());
            } else {
                describe(plan, result);
            }
        });
    }

    private Optional<String> owner(Node operation, Caller caller) {
        if (caller.reseller() != null) {
            return Optional.of(caller.reseller());
        }
        var login = operation.text("owner-login");
        if (login.isPresent()) {
            return Optional.of(state.reseller(login.get())
                    .orElseThrow(() -> PleskRefusal.notFound("owner"))
                    .login());
        }
        return operation
                .text("owner-id")
                .map(id -> PleskState.first(state.resellers, reseller -> id.equals(String.valueOf(reseller.id())))
                        .orElseThrow(() -> PleskRefusal.notFound("owner"))
                        .login());
    }

    private static boolean matches(Plan plan, Node filter) {
        var value = filter.text();
        return switch (filter.name()) {
            case "id" -> value.equals(String.valueOf(plan.id()));
            case "name" -> value.equals(plan.name());
            case "guid" -> value.equals(plan.guid());
            default -> value.equals(plan.externalId());
        };
    }

    private static void describe(Plan plan, Node result) {
        result.add("id", plan.id()).add("name", plan.name()).add("guid", plan.guid());
        if (plan.externalId() != null) {
            result.add("external-id", plan.externalId());
        }
        if (plan.owner() != null) {
            result.add("owner-login", plan.owner());
        }
        if (!plan.limits().isEmpty()) {
            limits(plan.limits(), result.add("limits"));
        }
    }

    /** -1 is unlimited, and a limit that isn't named is not 0. */
    static void limits(Map<String, Long> limits, Node into) {
        limits.forEach((name, value) -> into.add("limit").add("name", name).add("value", value));
    }
}
