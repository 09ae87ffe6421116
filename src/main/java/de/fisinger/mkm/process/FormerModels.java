package de.fisinger.mkm.process;

import org.springframework.stereotype.Component;

/**
 * Tasks of models that MKM shipped before the runtime took work by itself. The instance holds its work when it comes here,
 * so the answer is always the same; one that doesn't was ended.
 */
@Component
class FormerModels {

    /** The answer for which those models have a gateway. */
    record Claimed(boolean claimed) {}

    private static final Claimed YES = new Claimed(true);

    @JobType(value = "hosting.claim", former = true)
    Claimed claimHosting() {
        return YES;
    }

    @JobType(value = "hosting.claim-linking", former = true)
    Claimed claimLinking() {
        return YES;
    }

    @JobType(value = "mail.claim", former = true)
    Claimed claimMail() {
        return YES;
    }

    @JobType(value = "serviceaccess.claim", former = true)
    Claimed claimServiceAccess() {
        return YES;
    }
}
