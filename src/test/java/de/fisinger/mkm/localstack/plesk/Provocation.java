package de.fisinger.mkm.localstack.plesk;

import static java.util.stream.Collectors.joining;

import de.fisinger.mkm.localstack.plesk.PleskFault.CutAfter;
import de.fisinger.mkm.localstack.plesk.PleskFault.CutBefore;
import de.fisinger.mkm.localstack.plesk.PleskFault.Delay;
import de.fisinger.mkm.localstack.plesk.PleskFault.DelayPerObject;
import de.fisinger.mkm.localstack.plesk.PleskFault.HalfDone;
import de.fisinger.mkm.localstack.plesk.PleskFault.HttpStatus;
import de.fisinger.mkm.localstack.plesk.PleskFault.NoEffect;
import de.fisinger.mkm.localstack.plesk.PleskFault.NoPlan;
import de.fisinger.mkm.localstack.plesk.PleskFault.ObjectError;
import de.fisinger.mkm.localstack.plesk.PleskFault.ObjectWithout;
import de.fisinger.mkm.localstack.plesk.PleskFault.OperationError;
import de.fisinger.mkm.localstack.plesk.PleskFault.Problems;
import de.fisinger.mkm.localstack.plesk.PleskFault.Stall;
import de.fisinger.mkm.localstack.plesk.PleskFault.SystemError;
import de.fisinger.mkm.localstack.plesk.PleskState.Content;
import de.fisinger.mkm.localstack.plesk.PleskState.Customer;
import de.fisinger.mkm.localstack.plesk.PleskState.Plan;
import de.fisinger.mkm.localstack.plesk.PleskState.Reseller;
import de.fisinger.mkm.localstack.plesk.PleskState.Webspace;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.springframework.web.util.HtmlUtils;

/** Faults that a person provokes on the simulator's page while {@code ./run} runs. */
enum Provocation {
    DELAY("answers after so many milliseconds", (number, _) -> new Delay(Duration.ofMillis(number))),
    DELAY_PER_OBJECT(
            "takes so many milliseconds for each object", (number, _) -> new DelayPerObject(Duration.ofMillis(number))),
    HTTP_STATUS("answers with an HTTP status (503)", (number, _) -> new HttpStatus(number.intValue())),
    CUT_BEFORE("cuts the connection before it does anything", (_, _) -> new CutBefore()),
    CUT_AFTER("does it, and cuts the connection before the answer", (_, _) -> new CutAfter()),
    STALL(
            "begins the answer, and stalls for so many milliseconds",
            (number, _) -> new Stall(Duration.ofMillis(number))),
    OPERATION_ERROR("refuses the operation with a code (1024)", (number, _) -> new OperationError(number.intValue())),
    SYSTEM_ERROR(
            "refuses the packet with a code (1003: being upgraded; 11003: the key is bound to another address)",
            (number, _) -> new SystemError(number.intValue())),
    NO_EFFECT("says ok and does nothing", (_, _) -> new NoEffect()),
    PROBLEMS(
            "gives a subscription another plan, but not all of it",
            (_, _) -> new Problems("The limit on mailboxes could not be applied")),
    NO_PLAN("adds a subscription without its plan", (_, _) -> new NoPlan()),
    HALF_DONE("adds half a subscription and fails (1023)", (_, _) -> new HalfDone()),
    OBJECT_ERROR(
            "can't tell of the object with the id (code 1023)", (number, id) -> new ObjectError(id, number.intValue())),
    OBJECT_WITHOUT_DATA("leaves out the data of the object with the id", (_, id) -> new ObjectWithout(id, "data")),
    OBJECT_WITHOUT_GUID("leaves out the guid of the object with the id", (_, id) -> new ObjectWithout(id, "guid"));

    private final String words;

    @SuppressWarnings("ImmutableEnumChecker") // lambdas that hold nothing
    private final BiFunction<Long, Long, PleskFault> fault;

    Provocation(String words, BiFunction<Long, Long, PleskFault> fault) {
        this.words = words;
        this.fault = fault;
    }

    /** Does what the form asks for. */
    static void provoke(PleskAgent agent, Map<String, String> form) {
        if (form.containsKey("heal")) {
            agent.heal();
            return;
        }
        if (form.containsKey("allow")) {
            var locale = form.getOrDefault("locale", "").strip();
            var name = form.getOrDefault("name", "").strip();
            agent.allow(_ -> new Strictness(
                    Set.of(locale), Set.of(name), (int) number(form, "shortest"), (int) number(form, "longest")));
            return;
        }
        if (form.containsKey("change")) {
            change(agent, form);
            return;
        }
        if (form.containsKey("make")) {
            make(agent, form);
            return;
        }
        if (form.containsKey("suspend")) {
            suspend(agent, form.getOrDefault("owner", "").strip(), (int) number(form, "status"));
            return;
        }
        if (form.containsKey("empty")) {
            agent.emptyEventLog();
            return;
        }
        var provocation = valueOf(form.getOrDefault("what", ""));
        agent.fail(
                form.getOrDefault("operation", "*"),
                provocation.fault.apply(number(form, "number"), number(form, "id")),
                Math.clamp(number(form, "times"), 1, 10_000));
    }

    /** Changes a subscription as somebody does by hand; what isn't filled in stays. */
    private static void change(PleskAgent agent, Map<String, String> form) {
        var id = number(form, "id");
        var content = agent.content();
        agent.restore(content.with(
                content.customers(),
                content.webspaces().stream()
                        .filter(webspace -> webspace.id() != id || !form.containsKey("deleted"))
                        .map(webspace -> webspace.id() == id ? changed(content, webspace, form) : webspace)
                        .toList()));
    }

    /** Makes a subscription as somebody does by hand. */
    private static void make(PleskAgent agent, Map<String, String> form) {
        var content = agent.content();
        var owner = owner(content, form.getOrDefault("owner", "").strip());
        var webspaces = new ArrayList<>(content.webspaces());
        var id = 1 + webspaces.stream().mapToLong(Webspace::id).max().orElse(1000);
        webspaces.add(new Webspace(
                id,
                UUID.randomUUID().toString(),
                Rules.requireDomain(form.getOrDefault("name", "").strip()),
                owner,
                null,
                0,
                "vrt_hst",
                Map.of("ftp_login", "hand" + id),
                List.of(content.ips().getFirst().address()),
                isGiven(form, "plan") ? plan(content, form, owner) : null,
                0,
                System.currentTimeMillis()));
        agent.restore(content.with(content.customers(), webspaces));
    }

    /** Suspends a customer or reseller with all subscriptions, or gives them back with 0. */
    private static void suspend(PleskAgent agent, String login, int status) {
        var content = agent.content();
        owner(content, login);
        agent.restore(content.with(
                        content.customers().stream()
                                .map(customer ->
                                        customer.login().equals(login) ? customer.withStatus(status) : customer)
                                .toList(),
                        content.webspaces())
                .withResellers(content.resellers().stream()
                        .map(reseller -> reseller.login().equals(login) ? reseller.withStatus(status) : reseller)
                        .toList()));
    }

    private static String owner(Content content, String login) {
        return Stream.concat(
                        content.customers().stream().map(Customer::login),
                        content.resellers().stream().map(Reseller::login))
                .filter(login::equals)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no customer or reseller " + login));
    }

    /** A plan of the reseller below whom somebody is. */
    private static String plan(Content content, Map<String, String> form, String owner) {
        var reseller = content.customers().stream()
                .filter(customer -> customer.login().equals(owner))
                .map(Customer::reseller)
                .findFirst()
                .orElse(owner);
        return content.plans().stream()
                .filter(plan -> reseller.equals(plan.owner())
                        && plan.name().equals(form.getOrDefault("plan", "").strip()))
                .map(Plan::guid)
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("the reseller %s has no such plan".formatted(reseller)));
    }

    private static Webspace changed(Content content, Webspace webspace, Map<String, String> form) {
        var owner = isGiven(form, "owner")
                ? owner(content, form.getOrDefault("owner", "").strip())
                : webspace.ownerLogin();
        var name = form.getOrDefault("name", "").strip();
        var use = new TreeMap<>(webspace.use());
        if (isGiven(form, "disk")) {
            use.put("disk_space", number(form, "disk") << 20);
        }
        if (isGiven(form, "traffic")) {
            use.put("max_traffic", number(form, "traffic") << 20);
        }
        return webspace.with(
                        name.isEmpty() ? webspace.name() : Rules.requireDomain(name),
                        webspace.externalId(),
                        isGiven(form, "status") ? (int) number(form, "status") : webspace.status(),
                        isGiven(form, "plan") ? plan(content, form, owner) : webspace.planGuid())
                .ownedBy(owner)
                .using(use)
                .locked(isGiven(form, "settings") ? "own".equals(form.get("settings")) : webspace.locked());
    }

    private static boolean isGiven(Map<String, String> form, String name) {
        return !form.getOrDefault(name, "").isBlank();
    }

    private static String first(Set<String> values) {
        return values.stream().findFirst().map(HtmlUtils::htmlEscape).orElse("");
    }

    private static long number(Map<String, String> form, String name) {
        var text = form.getOrDefault(name, "").strip();
        return text.isEmpty() ? 0 : Long.parseLong(text);
    }

    /** The form, with how many faults are still to come. */
    static String form(int planned, Strictness strictness) {
        return """
                <form method="post" action="/provoke"><p>
                <label>Operation <input name="operation" value="*" list="operations"></label>
                <datalist id="operations"><option>*<option>webspace.add<option>webspace.get<option>webspace.del
                <option>customer.add<option>customer.get<option>service-plan.get</datalist>
                <label>What <select name="what">%s</select></label>
                <label>Number <input name="number" size="6"></label> <label>Id <input name="id" size="6"></label>
                <label>Times <input name="times" size="4" value="1"></label>
                <button>Provoke</button> <button name="heal" value="1">Heal</button></p>
                <p>%d faults are still to come.</p></form>
                <form method="post" action="/provoke"><p>The server refuses
                <label>the locale <input name="locale" size="6" value="%s"></label>,
                <label>the domain <input name="name" value="%s"></label>, and passwords
                <label>shorter than <input name="shortest" size="4" value="%d"></label>
                <label>or longer than <input name="longest" size="4" value="%d"></label>
                <button name="allow" value="1">Set</button></p></form>
                <form method="post" action="/provoke"><p>By hand, the subscription with the
                <label>id <input name="id" size="4"></label> gets
                <label>the status flags <input name="status" size="4"></label>,
                <label>the domain <input name="name"></label>,
                <label>MB on the disk <input name="disk" size="6"></label>,
                <label>MB of traffic <input name="traffic" size="6"></label>,
                <label>the owner with the login <input name="owner" size="10"></label>,
                <label>the plan <input name="plan" size="12"></label>,
                <label>settings <select name="settings"><option value="">as they are<option value="own">of its own
                <option value="plan">of its plan</select></label>, or
                <label>is deleted <input type="checkbox" name="deleted"></label>
                <button name="change" value="1">Change</button></p></form>
                <form method="post" action="/provoke"><p>By hand, somebody makes a subscription for
                <label>the domain <input name="name"></label> of <label>the owner with the login
                <input name="owner" size="10"></label> on <label>the plan <input name="plan" size="12"></label>
                <button name="make" value="1">Make</button></p></form>
                <form method="post" action="/provoke"><p>By hand,
                <label>the customer or reseller with the login <input name="owner" size="10"></label> gets
                <label>the status <input name="status" size="4" value="16"></label> (0 gives back)
                <button name="suspend" value="1">Set</button> <button name="empty" value="1">Empty the event log</button></p></form>
                """.formatted(
                        Stream.of(values())
                                .map(each -> "<option value=\"%s\">%s".formatted(each, each.words))
                                .collect(joining()),
                        planned,
                        first(strictness.refusedLocales()),
                        first(strictness.forbiddenNames()),
                        strictness.shortestPassword(),
                        strictness.longestPassword());
    }
}
