package de.fisinger.mkm.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import de.fisinger.mkm.format.Texts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Element;
import tools.jackson.databind.json.JsonMapper;

/** What Vaadin's components say by themselves, such as that the connection is lost; frontend/component-words.ts tells them. */
final class ComponentWords {

    /** Text keys, by the component and the path at which it keeps the word. */
    private static final List<Word> WORDS = List.of(
            new Word("component.connection-lost", "connection offlineText"),
            new Word("component.reconnecting", "connection reconnectingText"),
            new Word("component.connected", "connection onlineText"),
            new Word("component.navigation", "vaadin-app-layout drawer"),
            new Word("component.more", "vaadin-menu-bar moreOptions"),
            new Word("component.reveal", "vaadin-password-field reveal"),
            new Word("component.toggle", "vaadin-side-nav toggle"),
            new Word("component.toggle", "vaadin-side-nav-item toggle"),
            new Word("component.upload.connecting", "vaadin-upload uploading status connecting"),
            new Word("component.upload.stalled", "vaadin-upload uploading status stalled"),
            new Word("component.upload.processing", "vaadin-upload uploading status processing"),
            new Word("component.upload.held", "vaadin-upload uploading status held"),
            new Word("component.upload.remaining", "vaadin-upload uploading remainingTime prefix"),
            new Word("component.upload.unknown", "vaadin-upload uploading remainingTime unknown"),
            new Word("component.upload.failed", "vaadin-upload uploading error serverUnavailable"),
            new Word("component.upload.failed", "vaadin-upload uploading error unexpectedServerError"),
            new Word("component.upload.forbidden", "vaadin-upload uploading error forbidden"),
            new Word("component.upload.too-large", "vaadin-upload uploading error fileTooLarge"),
            new Word("component.upload.retry", "vaadin-upload file retry"),
            new Word("component.upload.start", "vaadin-upload file start"),
            new Word("component.upload.remove", "vaadin-upload file remove"));

    private record Word(String key, String place) {}

    private ComponentWords() {}

    /** Puts them into the page, for the script. */
    static void into(IndexHtmlResponse response) {
        var words = new Element("script").attr("type", "application/json").id("component-words");
        words.appendChild(new DataNode(new JsonMapper().writeValueAsString(tree())));
        response.getDocument().head().appendChild(words);
    }

    /** What the client sets by itself later. */
    static void into(UI ui) {
        var lost = ui.getReconnectDialogConfiguration();
        lost.setDialogText(Texts.of("component.reconnecting"));
        lost.setDialogTextGaveUp(Texts.of("component.connection-lost"));
    }

    private static Map<String, Object> tree() {
        Map<String, Object> tree = new LinkedHashMap<>();
        WORDS.forEach(word -> put(tree, List.of(word.place().split(" ", -1)), Texts.of(word.key())));
        return tree;
    }

    @SuppressWarnings("unchecked")
    private static void put(Map<String, Object> tree, List<String> place, String text) {
        if (place.size() == 1) {
            tree.put(place.getFirst(), text);
        } else {
            var below = (Map<String, Object>) tree.computeIfAbsent(place.getFirst(), _ -> new LinkedHashMap<>());
            put(below, place.subList(1, place.size()), text);
        }
    }
}
