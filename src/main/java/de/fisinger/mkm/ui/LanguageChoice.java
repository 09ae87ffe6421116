package de.fisinger.mkm.ui;

import de.fisinger.mkm.format.Language;
import java.util.Optional;

/** Port: which language the user of this session wants. */
public interface LanguageChoice {

    /** What the user chose; empty for who chose nothing, or isn't signed in. */
    Optional<Language> chosen();
}
