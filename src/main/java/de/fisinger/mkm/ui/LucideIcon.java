package de.fisinger.mkm.ui;

import com.vaadin.flow.component.icon.Icon;
import java.util.Locale;

/** The icons of the portal, by Lucide's names; frontend/lucide-icons.ts brings the same ones into the browser. */
public enum LucideIcon {
    /** arrow-right-left. */
    ARROW_RIGHT_LEFT,
    /** bell. */
    BELL,
    /** bookmark. */
    BOOKMARK,
    /** calendar. */
    CALENDAR,
    /** check. */
    CHECK,
    /** circle. */
    CIRCLE,
    /** circle-alert. */
    CIRCLE_ALERT,
    /** circle-check. */
    CIRCLE_CHECK,
    /** circle-minus. */
    CIRCLE_MINUS,
    /** circle-question-mark. */
    CIRCLE_QUESTION_MARK,
    /** circle-user. */
    CIRCLE_USER,
    /** circle-x. */
    CIRCLE_X,
    /** clipboard-list. */
    CLIPBOARD_LIST,
    /** columns-3. */
    COLUMNS_3,
    /** copy. */
    COPY,
    /** ellipsis-vertical. */
    ELLIPSIS_VERTICAL,
    /** external-link. */
    EXTERNAL_LINK,
    /** globe. */
    GLOBE,
    /** handshake. */
    HANDSHAKE,
    /** house. */
    HOUSE,
    /** key-round. */
    KEY_ROUND,
    /** list. */
    LIST,
    /** list-checks. */
    LIST_CHECKS,
    /** list-filter. */
    LIST_FILTER,
    /** loader. */
    LOADER,
    /** lock. */
    LOCK,
    /** lock-open. */
    LOCK_OPEN,
    /** log-in. */
    LOG_IN,
    /** log-out. */
    LOG_OUT,
    /** mail. */
    MAIL,
    /** menu. */
    MENU,
    /** package. */
    PACKAGE,
    /** paintbrush. */
    PAINTBRUSH,
    /** pencil. */
    PENCIL,
    /** plus. */
    PLUS,
    /** refresh-cw. */
    REFRESH_CW,
    /** search. */
    SEARCH,
    /** send. */
    SEND,
    /** server. */
    SERVER,
    /** settings. */
    SETTINGS,
    /** shopping-cart. */
    SHOPPING_CART,
    /** tags. */
    TAGS,
    /** trash-2. */
    TRASH_2,
    /** upload. */
    UPLOAD,
    /** users. */
    USERS,
    /** workflow. */
    WORKFLOW,
    /** x. */
    X;

    /** Makes one. */
    public Icon create() {
        return new Icon("lucide", fileName());
    }

    /** Lucide's name. */
    String fileName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
