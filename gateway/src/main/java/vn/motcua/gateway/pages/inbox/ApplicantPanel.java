package vn.motcua.gateway.pages.inbox;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.motcua.gateway.client.IntakeClient;
import vn.motcua.gateway.client.IntakeClient.Applicant;
import vn.motcua.gateway.client.ServiceDown;
import vn.motcua.gateway.client.ServiceProblem;
import vn.motcua.gateway.identity.Account;

import java.util.List;

/**
 * Whose dossier it is, as far as it can be told.
 *
 * @param applicant there only when it is {@code SHOWN}
 * @param papers what was handed in with it, by their keys in the catalogue
 */
record ApplicantPanel(Reach reach, @Nullable Applicant applicant, List<String> papers) {

    private static ApplicantPanel of(Reach reach) {
        return new ApplicantPanel(reach, null, List.of());
    }

    /** How far it can be told. */
    enum Reach {
        SHOWN,
        /** None is known: it came from an older system, or was erased. */
        NONE,
        /** Not to this account. */
        REFUSED,
        /** Not now. */
        DOWN
    }

    /** Asks intake-service, which alone knows; a case page does without it. */
    @Component
    static final class Source {

        private static final int FORBIDDEN = 403;
        private static final int NOT_FOUND = 404;

        private final IntakeClient intake;

        Source(IntakeClient intake) {
            this.intake = intake;
        }

        ApplicantPanel of(String id, String code, Account account) {
            try {
                return intake.filed(id, code, account)
                        .map(known ->
                                new ApplicantPanel(Reach.SHOWN, known.applicant(), known.papers()))
                        .orElseGet(() -> ApplicantPanel.of(Reach.NONE));
            } catch (ServiceProblem refused) {
                return ApplicantPanel.of(reach(refused.status()));
            } catch (ServiceDown _) {
                return ApplicantPanel.of(Reach.DOWN);
            }
        }

        private static Reach reach(int status) {
            return switch (status) {
                case FORBIDDEN -> Reach.REFUSED;
                case NOT_FOUND -> Reach.NONE;
                default -> Reach.DOWN;
            };
        }
    }
}
