package vn.motcua.processing.papers.web;

import org.springframework.stereotype.Component;

import vn.motcua.kernel.catalogue.Paper;
import vn.motcua.kernel.event.Change;
import vn.motcua.processing.casework.Case;
import vn.motcua.processing.papers.CasePapers;
import vn.motcua.processing.papers.PaperRules;
import vn.motcua.processing.papers.store.PaperStore;

import java.util.List;

/** Turns the papers of a case into answers. */
@Component
final class PaperAnswers {

    private final PaperRules rules;
    private final PaperStore store;

    PaperAnswers(PaperRules rules, PaperStore store) {
        this.rules = rules;
        this.store = store;
    }

    ChecklistResponse checklist(Case found) {
        List<Paper> asked = rules.askedFor(found);
        List<String> keys = asked.stream().map(Paper::key).toList();
        List<String> handedIn = CasePapers.handedIn(found);
        List<PaperLine> lines = lines(found);
        return new ChecklistResponse(
                asked.stream()
                        .map(paper -> asked(paper, handedIn.contains(paper.key()), lines))
                        .toList(),
                lines.stream().filter(line -> !keys.contains(line.key())).toList());
    }

    PaperLine line(Change.PaperFiled filed) {
        return PaperLine.of(filed, store.find(List.of(filed.paper())).get(filed.paper()));
    }

    private List<PaperLine> lines(Case found) {
        var filed = CasePapers.filed(found);
        var stored = store.find(filed.keySet());
        return filed.values().stream()
                .map(paper -> PaperLine.of(paper, stored.get(paper.paper())))
                .toList();
    }

    private static ChecklistResponse.Asked asked(
            Paper paper, boolean handedIn, List<PaperLine> lines) {
        return new ChecklistResponse.Asked(
                paper.key(),
                paper.name(),
                paper.required(),
                paper.copies(),
                handedIn,
                lines.stream().filter(line -> paper.key().equals(line.key())).toList());
    }
}
