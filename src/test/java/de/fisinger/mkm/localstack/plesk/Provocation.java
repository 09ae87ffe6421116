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
import de.fisinger.mkm.localstack.plesk.PleskFault.Stall;
import de.fisinger.mkm.localstack.plesk.PleskFault.SystemError;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
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
        var provocation = valueOf(form.getOrDefault("what", ""));
        agent.fail(
                form.getOrDefault("operation", "*"),
                provocation.fault.apply(number(form, "number"), number(form, "id")),
                Math.clamp(number(form, "times"), 1, 10_000));
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
