package de.fisinger.mkm.ui;

import static org.assertj.core.api.Assertions.assertThat;

import de.fisinger.mkm.account.AccountRefusedException;
import de.fisinger.mkm.account.NoticePace;
import de.fisinger.mkm.account.Role;
import de.fisinger.mkm.account.WeakPasswordException;
import de.fisinger.mkm.audit.AuditAction;
import de.fisinger.mkm.contract.NotAssignableException;
import de.fisinger.mkm.contract.RegistrarState;
import de.fisinger.mkm.customer.ImportProblem;
import de.fisinger.mkm.format.Language;
import de.fisinger.mkm.hosting.ChangeKind;
import de.fisinger.mkm.hosting.ChangeStatus;
import de.fisinger.mkm.hosting.Delay;
import de.fisinger.mkm.hosting.DeviationKind;
import de.fisinger.mkm.hosting.HostingRefusedException.Problem;
import de.fisinger.mkm.hosting.HostingStatus;
import de.fisinger.mkm.hosting.LinkReason;
import de.fisinger.mkm.hosting.LinkState;
import de.fisinger.mkm.hosting.PleskPasswordRefusedException;
import de.fisinger.mkm.hosting.PleskSignInException;
import de.fisinger.mkm.hosting.SubscriptionStatus;
import de.fisinger.mkm.mail.MailProblem;
import de.fisinger.mkm.mail.MailServer;
import de.fisinger.mkm.mail.MailStatus;
import de.fisinger.mkm.notification.NotificationKind;
import de.fisinger.mkm.operation.OperationStatus;
import de.fisinger.mkm.order.OrderNotTakenException;
import de.fisinger.mkm.order.OrderStatus;
import de.fisinger.mkm.picture.PictureRefusedException;
import de.fisinger.mkm.plesk.PleskRefusedException;
import de.fisinger.mkm.plesk.ServerRefusedException;
import de.fisinger.mkm.plesk.Suspension;
import de.fisinger.mkm.portal.ImageKind;
import de.fisinger.mkm.portal.PortalRefusedException;
import de.fisinger.mkm.process.CheckedModel;
import de.fisinger.mkm.process.ElementMark;
import de.fisinger.mkm.process.StepState;
import de.fisinger.mkm.product.PlanState;
import de.fisinger.mkm.product.PricePeriod;
import de.fisinger.mkm.product.ProductRefusedException;
import de.fisinger.mkm.product.ProductType;
import de.fisinger.mkm.product.VatNote;
import de.fisinger.mkm.serviceaccess.ActivationRefusedException;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The message bundle has every text that the pages ask for, and no others. */
class TextsTest {

    /** A key anywhere in the code: words with dots, as the bundle writes them. */
    private static final Pattern KEY = Pattern.compile("\"([a-z]+[0-9]?(?:[.-][a-z0-9-]+)*)\"");

    private static final Path BUNDLE = Path.of("src/main/resources/vaadin-i18n/translations.properties");

    @Test
    void everyTextIsThereAndUsed() throws IOException {
        var texts = texts(BUNDLE);
        var used = usedKeys();

        // of the words for kinds of mail, KindsTest knows which there are
        assertThat(texts.stringPropertyNames().stream().filter(key -> !key.startsWith("mail-kind.")))
                .isSubsetOf(used);
        assertThat(enumKeys()).isSubsetOf(texts.stringPropertyNames());
        assertThat(askedKeys()).isSubsetOf(texts.stringPropertyNames());
    }

    /** Placeholders are the same, so that no sentence says something else; an apostrophe would be one of MessageFormat's. */
    @ParameterizedTest
    @ValueSource(strings = {"vaadin-i18n/translations", "ValidationMessages"})
    void everyTextIsThereInEnglishAsWell(String bundle) throws IOException {
        var german = texts(Path.of("src/main/resources/" + bundle + ".properties"));
        var english = texts(Path.of("src/main/resources/" + bundle + "_en.properties"));

        assertThat(english.stringPropertyNames()).isEqualTo(german.stringPropertyNames());
        assertThat(english.stringPropertyNames())
                .allSatisfy(key -> assertThat(placeholders(english, key)).isEqualTo(placeholders(german, key)));
        assertThat(english.values()).noneMatch(text -> text.toString().contains("'"));
        assertThat(english.stringPropertyNames())
                // names of things that are called so in both
                .filteredOn(key -> english.getProperty(key).matches(".*[äöüÄÖÜß„].*"))
                .isSubsetOf("style.sentence", "import.problem.ENCODING");
    }

    private static Set<String> placeholders(Properties texts, String key) {
        return Pattern.compile("\\{\\w+")
                .matcher(texts.getProperty(key))
                .results()
                .map(match -> match.group())
                .collect(Collectors.toSet());
    }

    @Test
    void germanSentencesStandInBundlesOnly() throws IOException {
        var comment = Pattern.compile("/\\*.*?\\*/|(?m)(?<!:)//.*$", Pattern.DOTALL);
        var literal = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
        var german = Pattern.compile(
                "[äöüßÄÖÜ„“]|\\b(der|die|das|nicht|ist|wird|bitte|kein|keine|und|von|auf|ein|eine|mit|zu|nach|Bestellung|freigegeben|abgelehnt)\\b",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);
        var found = new ArrayList<String>();
        code(file -> literal.matcher(comment.matcher(file).replaceAll(""))
                .results()
                .map(match -> match.group(1))
                .filter(text ->
                        !text.matches("[a-z0-9.:/?=-]+") && german.matcher(text).find())
                // a module's name in the documentation of modules
                .filter(text -> !file.contains("displayName = \"" + text))
                .forEach(found::add));

        assertThat(found).isEmpty();
    }

    private static Properties texts(Path bundle) throws IOException {
        var texts = new Properties();
        try (Reader reader = Files.newBufferedReader(bundle, StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        try (var lines = Files.lines(bundle)) {
            assertThat(lines.filter(line -> line.contains("=")).map(line -> line.split("=", 2)[0]))
                    .doesNotHaveDuplicates();
        }
        return texts;
    }

    private static Set<String> usedKeys() throws IOException {
        var used = new HashSet<>(enumKeys());
        code(file -> KEY.matcher(file).results().map(match -> match.group(1)).forEach(used::add));
        // fields whose help has the label's name
        List.copyOf(used).forEach(key -> used.add(key + "-help"));
        return used;
    }

    private static Set<String> askedKeys() throws IOException {
        var asked = new HashSet<String>();
        var call = Pattern.compile("(?:getTranslation|I18NProvider\\.translate|Texts\\.of)\\(\\s*\"([a-z.-]+[a-z])\"");
        code(file -> call.matcher(file).results().map(match -> match.group(1)).forEach(asked::add));
        return asked;
    }

    private static Set<String> enumKeys() {
        var keys = new HashSet<String>();
        add(keys, "hosting.status.", HostingStatus.values());
        add(keys, "audit.", AuditAction.values());
        add(keys, "role.", Role.values());
        add(keys, "profile.language.", Language.values());
        add(keys, "profile.notices.", NoticePace.values());
        keys.addAll(Set.of("profile.language.BROWSER", "profile.notices.NEVER"));
        add(keys, "service-access.problem.", ActivationRefusedException.Problem.values());
        add(keys, "linking.state.", LinkState.values());
        add(keys, "subscription.status.", SubscriptionStatus.values());
        add(keys, "step.", StepState.values());
        add(keys, "hosting.new.problem.", Problem.values());
        add(keys, "plesk.suspension.", Suspension.values());
        add(keys, "password-link.problem.", WeakPasswordException.Problem.values());
        add(keys, "account.problem.", AccountRefusedException.Problem.values());
        add(keys, "web-server.problem.", ServerRefusedException.Problem.values());
        keys.addAll(Set.of("web-server.draining.true", "web-server.draining.false"));
        add(keys, "linking.proposal.", LinkReason.values());
        add(keys, "deviation.kind.", DeviationKind.values());
        add(keys, "plesk-sign-in.problem.", PleskSignInException.Problem.values());
        EnumSet.complementOf(EnumSet.of(PleskRefusedException.Value.PASSWORD, PleskRefusedException.Value.DOMAIN))
                .forEach(value -> keys.add("hosting.refused.customer-value." + value));
        add(keys, "product.type.", ProductType.values());
        add(keys, "product.impossible.", ProductType.values());
        add(keys, "product.price-period.", PricePeriod.values());
        add(keys, "price.period.", PricePeriod.values());
        add(keys, "product.vat-note.", VatNote.values());
        add(keys, "price.", VatNote.values());
        add(keys, "product.problem.", ProductRefusedException.Problem.values());
        add(keys, "assign.problem.", NotAssignableException.Problem.values());
        Stream.of(PlanState.RENAMED, PlanState.MISSING)
                .forEach(state ->
                        keys.addAll(Set.of("product.plan-state." + state, "product.plan-state." + state + ".text")));
        for (var prefix : List.of(
                "change.kind.",
                "change.verb.",
                "change.several.",
                "change.question.",
                "change.taken.",
                "change.running.")) {
            add(keys, prefix, ChangeKind.values());
        }
        Stream.concat(Stream.of(ChangeKind.values()).map(ChangeKind::name), Stream.of("ALIGNMENT"))
                .forEach(words -> keys.addAll(Set.of(
                        "change.title." + words + ".one",
                        "change.title." + words + ".several",
                        "change.verb." + words,
                        "change.question." + words,
                        "change.taken." + words)));
        add(keys, "change.status.", ChangeStatus.values());
        add(keys, "own-product.suspension.", Suspension.values());
        Stream.of(
                        "SETTING_UP",
                        "ACTIVE",
                        "SUSPENDED",
                        "SUSPENDED_BY_OTHERS",
                        "UNDONE",
                        "BEING_SUSPENDED",
                        "BEING_REACTIVATED",
                        "PLAN_CHANGING",
                        "TERMINATION_DUE",
                        "TERMINATING",
                        "TERMINATED")
                .forEach(state -> keys.add("change.refused." + state));
        Stream.of(
                        "DISK_SPACE",
                        "MAX_TRAFFIC",
                        "MBOX_QUOTA",
                        "MAX_BOX",
                        "MAX_DB",
                        "MAX_SITE",
                        "MAX_SUBDOM",
                        "MAX_DOM_ALIASES",
                        "MAX_WU")
                .forEach(limit -> keys.add("plesk.limit." + limit));
        add(keys, "notification.", NotificationKind.values());
        add(keys, "order.status.", OrderStatus.values());
        add(keys, "order.step.", OrderStatus.REQUESTED, OrderStatus.ACCEPTED, OrderStatus.PROVIDED);
        add(keys, "shop.problem.", OrderNotTakenException.Problem.values());
        add(keys, "portal.problem.", PortalRefusedException.Problem.values());
        add(keys, "picture.problem.", PictureRefusedException.Problem.values());
        add(keys, "portal.picture.", ImageKind.values());
        add(keys, "portal.mail-encryption.", MailServer.Encryption.values());
        add(keys, "portal.test-mail.problem.", MailProblem.Kind.values());
        add(keys, "plesk-password.problem.", PleskPasswordRefusedException.Problem.values());
        add(keys, "mail-status.", MailStatus.values());
        add(keys, "mail-reason.", MailProblem.Kind.values());
        keys.addAll(Set.of("mail-reason.PROVIDER", "order.obstacle.UNKNOWN"));
        Stream.of("CONTRACT", "PRODUCT", "PLAN", "DRAINING", "DOMAIN", "DOMAIN_UNUSABLE", "DOMAIN_IN_USE")
                .forEach(problem -> keys.add("order.obstacle." + problem));
        add(keys, "operation.status.", OperationStatus.values());
        add(keys, "process.mark.", ElementMark.State.values());
        add(keys, "model.problem.", CheckedModel.Problem.values());
        Stream.of(
                        "before",
                        "after",
                        "added",
                        "changed",
                        "removed",
                        "moved",
                        "same",
                        "lint",
                        "lint-none",
                        "error",
                        "warning")
                .forEach(word -> keys.add("difference." + word));
        Stream.of("approve", "decline").forEach(decision -> keys.add("user-task." + decision + ".label"));
        IntStream.rangeClosed(1, 4).forEach(number -> keys.add("portal.color" + number));
        add(keys, "domain.verification.", RegistrarState.Verification.values());
        add(keys, "domain.zone.", RegistrarState.Zone.values());
        add(keys, "domain.lock.", RegistrarState.TransferLock.values());
        add(keys, "domain.renewal.", RegistrarState.RenewalMode.values());
        Stream.of("verification", "zone", "lock", "renewal").forEach(part -> keys.add("domain." + part + ".tip"));
        Stream.of(ImportProblem.Kind.values())
                .filter(kind -> kind != ImportProblem.Kind.INVALID)
                .forEach(kind -> keys.add("import.problem." + kind));
        Stream.of(Delay.values())
                .filter(delay -> delay != Delay.NONE)
                .forEach(delay -> keys.add("hosting.delay." + delay));
        return keys;
    }

    private static void add(Set<String> keys, String prefix, Enum<?>... values) {
        Arrays.stream(values).forEach(value -> keys.add(prefix + value.name()));
    }

    private static void code(java.util.function.Consumer<String> look) throws IOException {
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (var file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                look.accept(Files.readString(file));
            }
        }
    }
}
