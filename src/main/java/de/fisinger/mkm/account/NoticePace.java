package de.fisinger.mkm.account;

import java.time.Duration;

/** How often a user is mailed what stands under the bell. */
public enum NoticePace {
    /** As it comes; what comes within a few minutes in one mail. */
    AT_ONCE(Duration.ofMinutes(5)),
    /** Once a day, if there is something. */
    DAILY(Duration.ofDays(1));

    private final Duration pause;

    NoticePace(Duration pause) {
        this.pause = pause;
    }

    /** How long it takes from one mail to the next. */
    Duration pause() {
        return pause;
    }
}
