package de.fisinger.mkm.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import de.fisinger.mkm.MkmTest;
import de.fisinger.mkm.Session;
import de.fisinger.mkm.audit.AuditAction;
import de.fisinger.mkm.audit.AuditItem;
import de.fisinger.mkm.audit.AuditLog;
import de.fisinger.mkm.audit.AuditProtocol;
import de.fisinger.mkm.customer.CustomerStory;
import de.fisinger.mkm.customer.Customers;
import de.fisinger.mkm.list.ListQuery;
import de.fisinger.mkm.list.ListSource;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who did what: complete, with both users, and unchangeable. */
@MkmTest
class AuditLogTest {

    /** Public methods of services that people may call and that change nothing which anybody would ask about. */
    private static final Set<String> CHANGE_NOTHING = Set.of(
            "CustomerImport.headings",
            "CustomerImport.preview",
            "CustomerImport.sample",
            "HostingChanges.fit",
            "HostingChanges.fitOfOwnPlan",
            "HostingUses.readNow",
            "Models.check",
            "Models.find",
            "Models.inForce",
            "Models.xml",
            "Operations.find",
            "MailLog.preview",
            "MailLog.refused",
            "OwnNotifications.newest",
            "OwnNotifications.seen",
            "OwnNotifications.unseen",
            "OwnProducts.count",
            "Products.keepOffered",
            "ResellerPlans.read",
            "Shop.countOpen",
            "Shop.domains",
            "Shop.hasOrders",
            "Shop.isOpen",
            "Subscriptions.read");

    @Autowired
    private Session session;

    @Autowired
    private AuditProtocol protocol;

    @Autowired
    private Customers customers;

    @Autowired
    private AuditLog audit;

    @Autowired
    private CustomerStory story;

    @BeforeEach
    void anAccount() {
        story.reset();
    }

    @Test
    void anActionCarriesBothUsersWhenSomebodyWorksAsAnother() {
        session.asSwitched(
                "reseller",
                CustomerStory.RESELLER,
                () -> customers.create(CustomerStory.data("A1", "Huber", "Anton", "")));

        assertThat(newest()).satisfies(entry -> {
            assertThat(entry.userName()).isEqualTo("reseller");
            assertThat(entry.actingAs()).isEqualTo(CustomerStory.RESELLER);
            assertThat(entry.action()).isEqualTo(AuditAction.CUSTOMER_CREATED);
            assertThat(entry.subject()).isEqualTo("A1 · Huber Anton");
        });
    }

    @Test
    void whatAStrangerSentIsNotedAsFarAsTheDatabaseHoldsIt() {
        session.as(CustomerStory.RESELLER, () -> {
            audit.note(AuditAction.SWITCH_REFUSED, "1\0 or\n2" + "x".repeat(400));
            return "noted";
        });

        assertThat(newest().subject()).startsWith("1  or 2xxx").hasSize(300);
    }

    @Test
    void whatDidNotHappenIsNotInTheLog() {
        story.customer("A1", "Huber", "Anton", "");
        var before = story.number("select count(*) from audit_entry where account_id = " + story.accountId());

        assertThatThrownBy(() -> story.customer("A1", "Müller", "Max", "")).isInstanceOf(RuntimeException.class);

        assertThat(story.number("select count(*) from audit_entry where account_id = " + story.accountId()))
                .isEqualTo(before);
        assertThat(newest().actingAs()).isNull();
    }

    @Test
    void nobodyCanChangeOrRemoveEntries() {
        story.customer("A1", "Huber", "Anton", "");

        for (var statement :
                List.of("update audit_entry set subject = ''", "delete from audit_entry", "truncate audit_entry")) {
            assertThatThrownBy(() -> story.sql(statement))
                    .isInstanceOf(DataAccessException.class)
                    .rootCause()
                    .hasMessageContaining("append-only");
        }
    }

    @Test
    void onlyAdministratorsReadTheLogOfTheirAccount() {
        story.customer("A1", "Huber", "Anton", "");

        assertThat(session.as(
                        "reseller",
                        () -> protocol.list()
                                .page(ListQuery.all().withSearch("A1 · Huber Anton"))
                                .total()))
                .isZero();
        assertThatThrownBy(() -> session.as("mitarbeiter", protocol::list)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> session.as("endkunde", protocol::list)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void whatIsAboutACustomerIsFoundThereByWhoeverWorksOnCustomers() {
        var huber = story.customer("A1", "Huber", "Anton", "");
        story.customer("A2", "Müller", "Max", "");
        session.as(
                CustomerStory.RESELLER,
                () -> customers.change(huber, 0, CustomerStory.data("A1", "Hubert", "Anton", "")));

        assertThat(activity(CustomerStory.RESELLER, huber))
                .containsExactly(AuditAction.CUSTOMER_CHANGED, AuditAction.CUSTOMER_CREATED);
        assertThat(activity("mitarbeiter", huber)).isEmpty();
        assertThatThrownBy(() -> activity("endkunde", huber)).isInstanceOf(AccessDeniedException.class);
    }

    private List<AuditAction> activity(String reader, long customer) {
        return session.as(
                reader,
                () -> protocol.of(customer).page(ListQuery.all()).rows().stream()
                        .map(AuditItem::action)
                        .toList());
    }

    @Test
    void everyMethodOfAServiceThatChangesSomethingNotesIt() {
        var all = new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("de.fisinger.mkm")
                        .stream()
                        .filter(type -> type.isAnnotatedWith(Service.class))
                        .flatMap(type -> type.getMethods().stream())
                        .filter(AuditLogTest::isCalledByPeople)
                        .filter(method -> !isReadOnly(method))
                        .filter(method -> !method.getRawReturnType().isEquivalentTo(ListSource.class))
                        .collect(Collectors.partitioningBy(method -> notes(method, new HashSet<>())));

        assertThat(all.get(true)).hasSizeGreaterThan(20);
        assertThat(all.get(false))
                .extracting(method -> method.getOwner().getSimpleName() + "." + method.getName())
                .containsExactlyInAnyOrderElementsOf(CHANGE_NOTHING);
    }

    private static boolean isCalledByPeople(JavaMethod method) {
        return method.getModifiers().contains(com.tngtech.archunit.core.domain.JavaModifier.PUBLIC)
                && !method.getModifiers().contains(com.tngtech.archunit.core.domain.JavaModifier.STATIC)
                && (method.isAnnotatedWith(PreAuthorize.class)
                        || method.getOwner().isAnnotatedWith(PreAuthorize.class));
    }

    private static boolean isReadOnly(JavaMethod method) {
        return method.isAnnotatedWith(Transactional.class)
                ? method.getAnnotationOfType(Transactional.class).readOnly()
                : method.getOwner().isAnnotatedWith(Transactional.class)
                        && method.getOwner()
                                .getAnnotationOfType(Transactional.class)
                                .readOnly();
    }

    /** Whether a method notes something itself, or by methods of its own package. */
    private static boolean notes(JavaMethod method, Set<String> seen) {
        if (!seen.add(method.getFullName())) {
            return false;
        }
        return method.getMethodCallsFromSelf().stream()
                        .anyMatch(call -> call.getTargetOwner().isEquivalentTo(AuditLog.class))
                || method.getMethodCallsFromSelf().stream()
                        .filter(call -> call.getTargetOwner()
                                .getPackage()
                                .equals(method.getOwner().getPackage()))
                        .flatMap(call -> call.getTarget().resolveMember().stream())
                        .anyMatch(target -> notes(target, seen));
    }

    private AuditItem newest() {
        return story.asReseller(
                () -> protocol.list().page(ListQuery.all()).rows().getFirst());
    }
}
