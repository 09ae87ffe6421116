package de.fisinger.mkm.ui;

import com.vaadin.flow.component.UI;

/** Leaves the page by a form, for requests that are no business of a page, such as changing who is signed in. */
public final class PostForm {

    private static final String SEND = """
            const form = document.createElement('form');
            form.method = 'post';
            form.action = $0;
            const add = (name, value) => {
              const field = document.createElement('input');
              field.type = 'hidden';
              field.name = name;
              field.value = value;
              form.append(field);
            };
            const token = document.querySelector('meta[name="_csrf"]');
            const parameter = document.querySelector('meta[name="_csrf_parameter"]');
            add(parameter ? parameter.content : '_csrf', token ? token.content : '');
            if ($1) {
              add($1, $2);
            }
            document.body.append(form);
            form.submit();
            """;

    private PostForm() {}

    /** Sends a form without fields. */
    public static void send(String address) {
        send(address, "", "");
    }

    /** Sends a form with one field. */
    public static void send(String address, String name, String value) {
        UI.getCurrent().getPage().executeJs(SEND, address, name, value);
    }
}
