package de.fisinger.mkm.serviceaccess.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.PasswordField;
import de.fisinger.mkm.MkmTest;
import de.fisinger.mkm.Session;
import de.fisinger.mkm.account.CurrentUser;
import de.fisinger.mkm.serviceaccess.OwnServiceAccess;
import de.fisinger.mkm.serviceaccess.ServiceAccessStory;
import de.fisinger.mkm.ui.LiveUpdates;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who learns an activation code, without a browser. */
@MkmTest
@ViewPackages(packages = "de.fisinger.mkm")
class OwnAccessCardTest extends SpringBrowserlessTest {

    @Autowired
    private ServiceAccessStory story;

    @Autowired
    private Session session;

    @Autowired
    private OwnServiceAccess access;

    @Autowired
    private LiveUpdates updates;

    @Autowired
    private CurrentUser user;

    @BeforeEach
    void nobodyHasAccess() {
        story.reset();
    }

    @AfterEach
    void signOut() {
        session.signOut();
    }

    @Test
    void whoeverJustSignedInReadsTheCode() {
        open(Duration.ofMinutes(9));

        assertThat(codes()).hasSize(1);
        assertThat(find(PasswordField.class).all()).isEmpty();
    }

    @Test
    void aSessionThatWasLeftOpenShowsItToWhoeverKnowsThePassword() {
        open(Duration.ofMinutes(11));
        assertThat(codes()).isEmpty();

        type("wrong");
        assertThat(find(PasswordField.class).single().getErrorMessage()).isEqualTo("Das Passwort stimmt nicht.");
        assertThat(codes()).isEmpty();

        type("kunde");
        assertThat(codes()).singleElement().asString().matches("([0-9A-HJKMNP-TV-Z]{4}-){6}[0-9A-HJKMNP-TV-Z]{2}");
        assertThat(find(PasswordField.class).all()).isEmpty();
    }

    private void open(Duration since) {
        session.signIn("kunde", Instant.now().minus(since));
        UI.getCurrent().add(new OwnAccessCard(access, updates, user));
    }

    private void type(String password) {
        test(find(PasswordField.class).single()).setValue(password);
        test(find(Button.class).withText("Aktivierungscode anzeigen").single()).click();
    }

    private List<String> codes() {
        return find(Span.class).all().stream()
                .filter(text -> text.getId().filter("activation-code"::equals).isPresent())
                .map(Component::getElement)
                .map(element -> element.getText())
                .toList();
    }
}
