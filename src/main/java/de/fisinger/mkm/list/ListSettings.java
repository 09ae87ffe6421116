package de.fisinger.mkm.list;

import java.util.List;

/** How the user of this session wants one list to look, and the views of it that this user keeps. */
public interface ListSettings {

    /** Port: whose settings there are. */
    interface Memory {

        /**
         * The settings of a list.
         *
         * @param list the class of its rows
         */
        ListSettings of(Class<?> list);
    }

    /** How it looks. */
    ListLook look();

    /** Lets it look so from now on. */
    void keep(ListLook look);

    /** The views, by name. */
    List<SavedView> views();

    /**
     * Keeps a view.
     *
     * @return whether it is kept: not if there is one of that name, or as many as there can be
     */
    boolean add(SavedView view);

    /** Forgets a view; one that isn't there was forgotten before. */
    void remove(String name);
}
