package de.fisinger.mkm.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.server.Command;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;

/** Asks before what somebody typed is lost. */
public final class UnsavedChanges {

    /** Back has changed the address before the portal is asked, and the client's router does so again after it said no. */
    private static final String ADDRESS_AGAIN = """
            const here = new URL($0, document.baseURI).href;
            setTimeout(() => location.href === here || history.pushState(null, '', here));
            """;

    /** What is typed reaches the portal when its field is left; Escape in a list of suggestions closes only that. */
    private static final String LEAVE_FIELD = """
            this.addEventListener('keydown', pressed => {
              if (pressed.key === 'Escape' && !pressed.target.closest('vaadin-combo-box[opened]')) {
                document.activeElement?.blur();
              }
            }, true);
            """;

    /** The browser asks before a page is closed or loaded anew on which something was typed since it was shown. */
    private static final String WATCHED = """
            ['input', 'change'].forEach(typed => this.addEventListener(typed, () => this.$unsaved = true));
            if (!window.$watchedFields) {
              window.$watchedFields = new Set();
              // what is typed counts, also where Back comes before its field is left
              window.addEventListener('popstate', () => document.activeElement?.blur(), true);
              window.addEventListener('beforeunload', leaving => {
                if ([...window.$watchedFields].some(field => field.isConnected && field.$unsaved)) leaving.preventDefault();
              });
            }
            window.$watchedFields.forEach(field => field.isConnected || window.$watchedFields.delete(field));
            window.$watchedFields.add(this);
            """;

    private static final String IS_ANYTHING_TYPED =
            "return [...(window.$watchedFields ?? [])].some(field => field.isConnected && !!field.$unsaved)";

    private static final String AS_SHOWN = "this.$unsaved = false";

    private UnsavedChanges() {}

    /** Has the browser ask before the page is closed or loaded anew while something is typed in a field. */
    public static void watch(HasValue<?, ?> field) {
        inBrowser(field, WATCHED);
    }

    /** The same for what isn't typed, such as a file, once it was chosen. */
    public static void changed(HasElement part) {
        part.getElement().executeJs(WATCHED + "this.$unsaved = true");
    }

    /** Of that, too, there is nothing any more but what is kept. */
    public static void kept(HasElement part) {
        part.getElement().executeJs(AS_SHOWN);
    }

    /** Nothing is typed in a field any more, but what is kept. */
    public static void shown(HasValue<?, ?> field) {
        inBrowser(field, AS_SHOWN);
    }

    private static void inBrowser(HasValue<?, ?> field, String script) {
        if (field instanceof HasElement shown) {
            shown.getElement().executeJs(script);
        }
    }

    /** Asks before the page is left on which a part is shown, if somebody changed something in it. */
    public static void guard(Component part, BooleanSupplier isChanged) {
        part.addAttachListener(attach -> {
            var leaving = attach.getUI().addBeforeLeaveListener(event -> {
                if (isChanged.getAsBoolean()) {
                    ask(event);
                }
            });
            part.addDetachListener(detach -> {
                leaving.remove();
                detach.unregisterListener();
            });
        });
    }

    /** Holds the navigation until somebody decided. */
    public static void ask(BeforeLeaveEvent leaving) {
        var postponed = leaving.postpone();
        var here = leaving.getUI().getInternals().getActiveViewLocation().getPathWithQueryParameters();
        ask(postponed::proceed, () -> {
            postponed.cancel();
            leaving.getUI().getPage().executeJs(ADDRESS_AGAIN, here);
        });
    }

    /** A dialog asks before Escape, Back or the browser closes it, if somebody typed or chose something in one of its fields. */
    public static void guard(Dialog dialog, HasValue<?, ?>... fields) {
        var touched = new AtomicBoolean();
        for (var field : fields) {
            watch(field);
            field.addValueChangeListener(change -> touched.compareAndSet(false, change.isFromClient()));
        }
        guard(dialog, touched::get);
    }

    /** The same, for whoever knows better whether something was changed. */
    public static void guard(Dialog dialog, BooleanSupplier isChanged) {
        dialog.getElement().executeJs(LEAVE_FIELD);
        guard((Component) dialog, () -> dialog.isOpened() && isChanged.getAsBoolean());
        ComponentUtil.setData(dialog, Guard.class, new Guard(isChanged));
        dialog.addDialogCloseActionListener(_ -> close(dialog));
    }

    /** What a dialog's guard asks before it is closed. */
    private record Guard(BooleanSupplier isChanged) {}

    /** Closes a dialog, after asking if its guard knows that something was changed in it. */
    public static void close(Dialog dialog) {
        var guard = ComponentUtil.getData(dialog, Guard.class);
        if (guard != null && guard.isChanged().getAsBoolean()) {
            ask(dialog::close);
        } else {
            dialog.close();
        }
    }

    /** Leaves the portal, after asking if anything is typed. */
    public static void leave(Command leave) {
        var page = UI.getCurrent().getPage();
        page.executeJs(IS_ANYTHING_TYPED).then(Boolean.class, isTyped -> {
            if (isTyped) {
                ask(() -> {
                    // the browser has nothing to ask any more
                    page.executeJs("window.$watchedFields.clear()");
                    leave.execute();
                });
            } else {
                leave.execute();
            }
        });
    }

    /** Asks before a form is closed. */
    public static void ask(Command discard) {
        ask(discard, () -> {});
    }

    private static void ask(Command discard, Command stay) {
        var words = UI.getCurrent();
        Questions.ask(
                words.getTranslation("leave.title"),
                words.getTranslation("leave.question"),
                words.getTranslation("leave.discard"),
                discard,
                words.getTranslation("leave.stay"),
                stay);
    }
}
