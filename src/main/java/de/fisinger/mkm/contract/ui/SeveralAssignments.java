package de.fisinger.mkm.contract.ui;

import de.fisinger.mkm.contract.Assignments;
import de.fisinger.mkm.contract.ContractUse;
import de.fisinger.mkm.contract.Contracts;
import de.fisinger.mkm.contract.NotAssignableException;
import de.fisinger.mkm.contract.PortfolioItem;
import de.fisinger.mkm.format.Texts;
import de.fisinger.mkm.ui.Notes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Several contracts and domains, as they were when somebody began to assign them to one customer. */
final class SeveralAssignments implements AssignCustomerDialog.Assignment {

    /** One of them, and to whom it was assigned. */
    private record One(
            long id,
            String number,
            boolean domain,
            boolean carriesHostings,
            @Nullable Long customerId) {}

    private final transient Assignments assignments;
    private final transient ContractUse use;
    private final transient List<One> all;

    SeveralAssignments(List<PortfolioItem> chosen, Contracts contracts, Assignments assignments, ContractUse use) {
        this.assignments = assignments;
        this.use = use;
        all = chosen.stream().flatMap(item -> read(item, contracts).stream()).toList();
    }

    private static Optional<One> read(PortfolioItem item, Contracts contracts) {
        return item.domain()
                ? contracts
                        .findDomain(item.contractNumber())
                        .map(domain -> new One(domain.id(), domain.name(), true, false, domain.customerId()))
                : contracts
                        .find(item.contractNumber())
                        .map(contract -> new One(
                                contract.id(),
                                contract.contractNumber(),
                                false,
                                contract.kind().carriesHostings(),
                                contract.customerId()));
    }

    /** Which ones, for the dialog. */
    String words() {
        return all.stream().map(One::number).collect(Collectors.joining(", "));
    }

    @Override
    public boolean isOfOne() {
        return false;
    }

    /** One after the other, so that one that can't be assigned keeps no other. */
    @Override
    public void to(@Nullable Long customerId) {
        var left = new ArrayList<String>();
        for (var one : all) {
            try {
                if (one.domain()) {
                    assignments.assignDomain(one.id(), one.customerId(), customerId);
                } else {
                    assignments.assignContract(one.id(), one.customerId(), customerId);
                }
            } catch (NotAssignableException e) {
                left.add(one.number());
            }
        }
        if (!left.isEmpty()) {
            Notes.error(Texts.of("assign.several.left", String.join(", ", left)));
        }
    }

    @Override
    public long hostingsOfOthers(@Nullable Long customerId) {
        return all.stream()
                .filter(One::carriesHostings)
                .mapToLong(one -> use.hostingsOfOthers(one.id(), customerId))
                .sum();
    }
}
