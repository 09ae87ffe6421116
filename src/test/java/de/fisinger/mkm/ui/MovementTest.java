package de.fisinger.mkm.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.PollEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.server.VaadinSession;
import de.fisinger.mkm.MkmTest;
import de.fisinger.mkm.ui.StatusBadge.Look;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** A page on which something moves asks by itself, also if nobody tells it of changes any more. */
@MkmTest
@ViewPackages(packages = "de.fisinger.mkm")
class MovementTest extends SpringBrowserlessTest {

    private final Div page = new Div();

    @Test
    void aPageAsksAsLongAsSomethingMovesOnIt() {
        UI.getCurrent().add(page);
        assertThat(UI.getCurrent().getPollInterval()).isEqualTo(-1);

        var moving = new StatusBadge(Look.MOVING, "in Einrichtung");
        page.add(moving, new StatusBadge(Look.SUCCESS, "eingesetzt"));
        assertThat(UI.getCurrent().getPollInterval()).isEqualTo(5000);

        page.add(new StatusBadge(Look.MOVING, "in Einrichtung"));
        page.remove(moving);
        assertThat(UI.getCurrent().getPollInterval()).isEqualTo(5000);

        page.removeAll();
        assertThat(UI.getCurrent().getPollInterval()).isEqualTo(-1);
    }

    @Test
    void whatIsShownIsReadAgainWhenThePageAsks() {
        var updates = new LiveUpdates(NOBODY);
        var refreshed = new AtomicInteger();
        UI.getCurrent().add(page);
        updates.whileAttached(page, 4, _ -> true, refreshed::incrementAndGet);

        ask();
        assertThat(refreshed).hasValue(1);

        UI.getCurrent().remove(page);
        ask();
        assertThat(refreshed).hasValue(1);
    }

    private void ask() {
        ComponentUtil.fireEvent(UI.getCurrent(), new PollEvent(UI.getCurrent(), true));
        VaadinSession.getCurrent().getService().runPendingAccessTasks(VaadinSession.getCurrent());
    }

    /** Of a database that is never asked, because nobody started to listen. */
    private static final JdbcConnectionDetails NOBODY = new JdbcConnectionDetails() {

        @Override
        public String getUsername() {
            return "";
        }

        @Override
        public String getPassword() {
            return "";
        }

        @Override
        public String getJdbcUrl() {
            return "";
        }
    };
}
