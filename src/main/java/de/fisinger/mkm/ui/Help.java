package de.fisinger.mkm.ui;

import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.ModalityMode;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

/**
 * The handbook's chapter of a page, beside the page, and the keys that work everywhere. The button and "?" open it; another
 * page gets its own chapter.
 */
final class Help extends Button {

    private static final String FOLDER = "help/";

    /** Not while somebody types a question mark. */
    private static final String QUESTION_MARK = """
            const open = pressed => {
              const typing = pressed.composedPath()[0].closest?.('input, textarea, [contenteditable]');
              if (pressed.key === '?' && !typing && this.isConnected) this.click();
            };
            document.addEventListener('keydown', open);
            """;

    private static final List<String> KEYS =
            List.of("help.key.search", "help.key.help", "help.key.open", "help.key.send", "help.key.close");

    private @Nullable Dialog open;

    /** Makes the button. */
    Help() {
        setIcon(LucideIcon.CIRCLE_QUESTION_MARK.create());
        addThemeVariants(ButtonVariant.TERTIARY);
        addClassName("help-button");
        setAriaLabel(getTranslation("help.title"));
        setTooltipText(getTranslation("help.title"));
        addClickListener(_ -> toggle());
        getElement().executeJs(QUESTION_MARK);
    }

    private void toggle() {
        if (open != null && open.isOpened()) {
            open.close();
            return;
        }
        var dialog = new Dialog();
        dialog.setHeaderTitle(getTranslation("help.title"));
        dialog.setModality(ModalityMode.MODELESS);
        dialog.setDraggable(true);
        dialog.setResizable(true);
        dialog.addClassName("help");
        dialog.setWidth("min(30rem, 94vw)");
        dialog.setHeight("min(80vh, 48rem)");
        dialog.setTop("4.5rem");
        dialog.setLeft("max(3vw, calc(100vw - 32rem))");
        var content = new Div();
        content.addClassName("help-content");
        content.getElement().setAttribute("tabindex", "0");
        content.getElement().setAttribute("role", "region");
        content.getElement().setAttribute("aria-label", getTranslation("help.title"));
        var ui = getUI().orElseThrow();
        show(content, ui.getActiveViewLocation().getFirstSegment());
        var following = ui.addAfterNavigationListener(
                event -> show(content, event.getLocation().getFirstSegment()));
        dialog.addClosedListener(_ -> following.remove());
        dialog.add(content);
        dialog.getFooter().add(new Button(getTranslation("action.close"), _ -> dialog.close()));
        dialog.open();
        open = dialog;
    }

    private void show(Div content, String page) {
        content.removeAll();
        var chapters = chapters(page);
        if (chapters.isEmpty()) {
            content.add(new Paragraph(getTranslation("help.none")));
        }
        chapters.forEach(chapter -> content.add(new Html(text(chapter))));
        content.add(new H3(getTranslation("help.keys")), keys());
    }

    private DescriptionList keys() {
        var list = new DescriptionList();
        KEYS.forEach(key -> list.add(
                new DescriptionList.Term(getTranslation(key)),
                new DescriptionList.Description(getTranslation(key + "-help"))));
        return list;
    }

    /** The chapters of the pages below an address, in their order. */
    static List<String> chapters(String page) {
        try {
            var all = PropertiesLoaderUtils.loadProperties(new ClassPathResource(FOLDER + "chapters.properties"));
            var chapters = all.getProperty(page, "");
            return chapters.isEmpty() ? List.of() : List.of(chapters.split(","));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A chapter in HTML. */
    static String text(String chapter) {
        try {
            return new ClassPathResource(FOLDER + chapter + ".html").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
