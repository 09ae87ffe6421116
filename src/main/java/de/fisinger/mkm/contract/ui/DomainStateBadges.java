package de.fisinger.mkm.contract.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.i18n.I18NProvider;
import de.fisinger.mkm.contract.RegistrarState;
import de.fisinger.mkm.contract.RegistrarState.TransferLock;
import de.fisinger.mkm.ui.StatusBadge;
import de.fisinger.mkm.ui.StatusBadge.Look;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The four parts of a domain's state, each with a tooltip that says what it means (handbook: Domainzustand). */
final class DomainStateBadges extends Div {

    DomainStateBadges(RegistrarState state) {
        addClassName("domain-state");
        badge(
                switch (state.verification()) {
                    case VERIFIED -> Look.SUCCESS;
                    case PENDING -> Look.WARNING;
                    case FAILED -> Look.ERROR;
                },
                "domain.verification.",
                state.verification());
        badge(
                switch (state.zone()) {
                    case ACTIVE -> Look.SUCCESS;
                    case MISSING -> Look.NEUTRAL;
                    case FAULTY -> Look.ERROR;
                },
                "domain.zone.",
                state.zone());
        badge(
                state.transferLock() == TransferLock.LOCKED ? Look.SUCCESS : Look.WARNING,
                "domain.lock.",
                state.transferLock());
        badge(
                switch (state.renewalMode()) {
                    case AUTO_RENEW -> Look.SUCCESS;
                    case AUTO_DELETE -> Look.ERROR;
                    case AUTO_EXPIRE -> Look.WARNING;
                },
                "domain.renewal.",
                state.renewalMode());
    }

    private void badge(Look look, String keyPrefix, Enum<?> value) {
        var badge = new StatusBadge(look, getTranslation(keyPrefix + value.name()));
        badge.setTitle(getTranslation(keyPrefix + "tip"));
        add(badge);
    }

    /** The same in words. */
    static String words(RegistrarState state) {
        return Stream.of(
                        "domain.verification." + state.verification().name(),
                        "domain.zone." + state.zone().name(),
                        "domain.lock." + state.transferLock().name(),
                        "domain.renewal." + state.renewalMode().name())
                .map(I18NProvider::translate)
                .collect(Collectors.joining(", "));
    }
}
