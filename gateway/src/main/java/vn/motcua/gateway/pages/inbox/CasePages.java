package vn.motcua.gateway.pages.inbox;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

import vn.motcua.gateway.client.CaseFile;
import vn.motcua.gateway.client.ProcessingClient.Case;
import vn.motcua.gateway.identity.Account;
import vn.motcua.gateway.pages.UploadLimits;
import vn.motcua.kernel.catalogue.Catalogue;
import vn.motcua.kernel.catalogue.Paper;
import vn.motcua.kernel.id.ProcedureCode;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Fills the page of a case. */
@Component
final class CasePages {

    private static final String RESOLVED = "vn.motcua.dossier.resolved.v1";

    private final ActionPanels actions;
    private final Confirmations confirmations;
    private final Timeline timeline;
    private final ApplicantPanel.Source applicants;
    private final UploadLimits limits;
    private final Catalogue catalogue;

    CasePages(
            ActionPanels actions,
            Confirmations confirmations,
            Timeline timeline,
            ApplicantPanel.Source applicants,
            UploadLimits limits,
            Catalogue catalogue) {
        this.actions = actions;
        this.confirmations = confirmations;
        this.timeline = timeline;
        this.applicants = applicants;
        this.limits = limits;
        this.catalogue = catalogue;
    }

    /**
     * The page.
     *
     * @param attempt a form that was sent and not carried out, filled in as it was; absent without
     */
    ModelAndView of(Case found, Account account, @Nullable Attempt attempt) {
        var page = new ModelAndView("inbox/case", HttpStatus.OK);
        List<ActionPanel> panels = actions.of(found, account, attempt);
        ActionPanel main = ActionPanels.main(panels, found).orElse(null);
        List<ActionPanel> others = panels.stream().filter(panel -> !panel.equals(main)).toList();
        page.addObject("found", found);
        page.addObject("summary", found.summary());
        page.addObject("file", found.file());
        page.addObject("timeline", timeline.of(found.file().events()));
        page.addObject("letters", Letter.of(found.file().events()));
        page.addObject("lead", main);
        page.addObject("others", others.stream().filter(one -> !one.action().ends()).toList());
        page.addObject("ends", others.stream().filter(one -> one.action().ends()).toList());
        page.addObject("errors", errors(panels));
        page.addObject(
                "confirm", attempt != null && attempt.asked() ? confirmations.of(attempt) : null);
        if (panels.stream().anyMatch(ActionPanel::uploads)) {
            limits.of("case.document.hint", account)
                    .ifPresent(taken -> page.addObject("limits", taken));
        }
        page.addObject("results", results(found.file()));
        page.addObject("paperNames", paperNames(found.file()));
        page.addObject(
                "applicant", applicants.of(found.summary().id(), found.summary().code(), account));
        return page;
    }

    private static List<Field> errors(List<ActionPanel> panels) {
        return panels.stream()
                .flatMap(panel -> panel.fields().stream())
                .filter(field -> field.error() != null)
                .toList();
    }

    /** The digests of the documents that decided the case. */
    private static Set<String> results(CaseFile file) {
        return file.events().stream()
                .filter(event -> event.type().equals(RESOLVED))
                .flatMap(event -> Stream.ofNullable(event.change()))
                .flatMap(change -> Stream.ofNullable(change.get("documentHash")))
                .map(Object::toString)
                .collect(Collectors.toSet());
    }

    /** The names of the papers that the procedure lists, by their keys. */
    private Map<String, String> paperNames(CaseFile file) {
        return file.procedure() == null
                ? Map.of()
                : catalogue.procedure(new ProcedureCode(file.procedure())).stream()
                        .flatMap(known -> known.papers().stream())
                        .collect(Collectors.toMap(Paper::key, Paper::name));
    }
}
