package de.fisinger.mkm.process;

import org.jspecify.annotations.Nullable;

/**
 * Work that isn't known to be finished and that no running instance holds, as the engine's exporter tells.
 *
 * @param subject what instances about it are called
 * @param kind the thing's kind
 * @param id the thing's id
 * @param accountId whose it is
 * @param version the row's version when it was read
 * @param holder the instance that took it; null if none did yet, negative if the engine lost it
 * @param hasEnded whether that instance has ended
 * @param isAwaited whether an instance about it runs that hasn't taken it yet, or the message that starts one waits
 */
record Unfinished(
        String subject,
        String kind,
        long id,
        long accountId,
        int version,
        @Nullable Long holder,
        boolean hasEnded,
        boolean isAwaited) {

    /** What has to be done about it. */
    enum Verdict {
        /** Nothing, or nobody knows. */
        LEAVE,
        /** The instance came to its end and left nothing: note that. */
        FINISH,
        /** The instance is lost, or never came: another one is needed. */
        START_AGAIN,
        /** The exporter may be behind: what the engine says decides. */
        ASK_ENGINE
    }

    /**
     * Judges it.
     *
     * @param isTold whether the exporter tells what happens; where it doesn't, only what the engine itself says counts
     * @param isInWork whether the thing's status says that there is work left
     */
    Verdict verdict(boolean isTold, boolean isInWork) {
        if (holder == null) {
            return isTold && !isAwaited ? Verdict.START_AGAIN : Verdict.LEAVE;
        }
        if (!isTold && !isInWork) {
            return Verdict.LEAVE;
        }
        if (holder < 0) {
            return Verdict.START_AGAIN;
        }
        if (hasEnded) {
            return isInWork ? Verdict.START_AGAIN : Verdict.FINISH;
        }
        return Verdict.ASK_ENGINE;
    }
}
