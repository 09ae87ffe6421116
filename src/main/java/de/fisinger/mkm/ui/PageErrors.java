package de.fisinger.mkm.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import de.fisinger.mkm.input.GoneException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.util.DisconnectedClientHelper;

/**
 * What becomes of what goes wrong in a page: people read words instead of an exception, and the log gets no error of pages
 * that only aren't there any more.
 */
final class PageErrors implements ErrorHandler {

    private static final Logger LOG = LoggerFactory.getLogger(PageErrors.class);

    @Override
    public void error(ErrorEvent event) {
        var failure = event.getThrowable();
        var ui = UI.getCurrent();
        if (failure instanceof AuthenticationException || failure instanceof AccessDeniedException) {
            // of a session that was ended meanwhile; without it, the page leads to the sign-in
            LOG.debug("A page without a session was used", failure);
            if (ui != null) {
                ui.getPage().reload();
            }
        } else if (failure instanceof UIDetachedException
                || DisconnectedClientHelper.isClientDisconnectedException(failure)) {
            LOG.debug("A page was closed while it was answered", failure);
        } else if (failure instanceof GoneException) {
            tell(ui, "error.gone");
        } else {
            LOG.error("A page failed", failure);
            tell(ui, "error.unexpected");
        }
    }

    private static void tell(@Nullable UI ui, String key) {
        if (ui == null) {
            return;
        }
        try {
            var _ = ui.access(() -> Notes.error(ui.getTranslation(key)));
        } catch (UIDetachedException e) {
            LOG.debug("Nobody sees the page any more", e);
        }
    }
}
