package de.fisinger.mkm.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.server.Command;
import de.fisinger.mkm.format.Texts;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;

/**
 * What takes long, such as a call to another system, done with the user's rights but without the page's lock: the page
 * stays usable meanwhile.
 */
public final class Background {

    private static final Logger LOG = LoggerFactory.getLogger(Background.class);

    private Background() {}

    /**
     * Does it.
     *
     * @param owner who wants to know; who isn't shown any more is told nothing
     * @param work what takes long
     * @param done is told the result, with the page's lock
     * @param failed is told what went wrong, with the page's lock
     */
    public static <T> void run(
            Component owner,
            Supplier<T> work,
            SerializableConsumer<T> done,
            SerializableConsumer<RuntimeException> failed) {
        var ui = UI.getCurrent();
        var language = Texts.language();
        Thread.ofVirtual().name("background").start(new DelegatingSecurityContextRunnable(() -> {
            Command told;
            try {
                var result = Texts.speaking(language, work::get);
                told = () -> done.accept(result);
            } catch (RuntimeException e) {
                told = () -> failed.accept(e);
            }
            tell(ui, owner, told);
        }));
    }

    /**
     * Tells a page something while work goes on.
     *
     * @param ui where the page is
     * @param owner who wants to know; who isn't shown any more is told nothing
     * @param told runs with the page's lock
     */
    public static void tell(UI ui, Component owner, Command told) {
        try {
            var _ = ui.access(() -> {
                if (owner.isAttached()) {
                    told.execute();
                }
            });
        } catch (UIDetachedException e) {
            LOG.debug("Nobody waits for it any more", e);
        }
    }
}
