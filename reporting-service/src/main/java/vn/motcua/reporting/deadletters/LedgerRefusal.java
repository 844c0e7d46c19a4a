package vn.motcua.reporting.deadletters;

import vn.motcua.platform.messaging.Refusals;
import vn.motcua.reporting.ledger.LetterReasons;

import java.util.Optional;
import java.util.Set;

/** What the ledger would say of a dead letter. */
final class LedgerRefusal extends RuntimeException {

    static final Refusals RULES =
            new Refusals() {
                @Override
                public Set<String> reasons() {
                    return Set.of(LetterReasons.IMPOSSIBLE, LetterReasons.WAITING);
                }

                @Override
                public Optional<String> reasonOf(Throwable failure) {
                    return failure instanceof LedgerRefusal refusal
                            ? Optional.of(refusal.reason)
                            : Optional.empty();
                }
            };

    private final String reason;

    LedgerRefusal(String reason, String text) {
        super(text);
        this.reason = reason;
    }
}
