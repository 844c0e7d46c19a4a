package vn.motcua.gateway.pages.inbox;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import vn.motcua.gateway.client.Inbox;
import vn.motcua.gateway.client.IntakeClient;
import vn.motcua.gateway.client.ServiceDown;
import vn.motcua.gateway.client.ServiceProblem;
import vn.motcua.gateway.identity.Account;

import java.util.List;
import java.util.Map;

/** Whose the cases of a list are, by the cases' ids; a list is of use without them. */
@Component
final class ApplicantNames {

    private static final Logger log = LoggerFactory.getLogger(ApplicantNames.class);

    private final IntakeClient intake;

    ApplicantNames(IntakeClient intake) {
        this.intake = intake;
    }

    Map<String, String> of(Inbox.Page page, Account account) {
        List<String> ids = page.items().stream().map(row -> row.summary().id()).toList();
        if (ids.isEmpty()) {
            return Map.of();
        }
        try {
            return intake.applicantNames(ids, account);
        } catch (ServiceProblem | ServiceDown away) {
            log.warn("An inbox is shown without its applicants: {}", away.getMessage());
            return Map.of();
        }
    }
}
