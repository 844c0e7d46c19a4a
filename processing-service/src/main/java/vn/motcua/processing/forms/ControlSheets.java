package vn.motcua.processing.forms;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.motcua.forms.ControlSheet;
import vn.motcua.forms.HandOver;
import vn.motcua.kernel.clock.Stint;
import vn.motcua.kernel.clock.VietnamTime;
import vn.motcua.kernel.event.Timing;
import vn.motcua.kernel.id.AgencyId;
import vn.motcua.processing.casework.Case;
import vn.motcua.processing.casework.model.Decision;
import vn.motcua.processing.casework.model.Dossier;
import vn.motcua.processing.casework.model.Opinion;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Fills the control sheet from who had the dossier when, and who gave and took it. The form is the
 * law's, so its words are Vietnamese whoever reads it. How a single step kept its share is left to
 * the receiving side's pen; the last line says how the whole was done.
 */
@Component
final class ControlSheets {

    private static final String RETURN_DESK = "Bộ phận trả kết quả";

    private final FormWords words;

    ControlSheets(FormWords words) {
        this.words = words;
    }

    ControlSheet of(Case found) {
        Dossier dossier = found.state().dossier();
        List<Stint> stints = dossier.work().stints();
        AgencyId lead =
                dossier.work().lead().map(Stint.Department::agency).orElse(dossier.agency());
        return new ControlSheet(
                words.heading(lead, null, VietnamTime.date(dossier.receivedAt())),
                name(stints.getFirst().holder()),
                dossier.work().opinions().stream().map(this::asked).distinct().toList(),
                dossier.receivedAt(),
                dossier.dueAt(),
                handOvers(stints, found),
                words.tracking(dossier.code()));
    }

    private List<HandOver> handOvers(List<Stint> stints, Case found) {
        var hands = new Hands(found.events());
        List<HandOver> all = new ArrayList<>();
        String from = Hands.CITIZEN;
        for (Stint stint : stints) {
            String to = name(stint.holder());
            Hands.Pair pair = all.isEmpty() ? hands.atReception() : hands.at(stint.from());
            all.add(line(from, to, stint.from(), pair, null));
            from = to;
        }
        Decision decision = found.state().decided().orElse(null);
        if (decision != null) {
            all.add(
                    line(
                            from,
                            RETURN_DESK,
                            decision.resolvedAt(),
                            hands.atDecision(),
                            decision.timing()));
        }
        return all;
    }

    private static HandOver line(
            String from, String to, Instant at, Hands.Pair pair, @Nullable Timing timing) {
        return new HandOver(from, to, at, pair.giver(), pair.taker(), timing, null);
    }

    private String asked(Opinion opinion) {
        return words.department(opinion.agency(), opinion.department());
    }

    private String name(Stint.Holder holder) {
        return switch (holder) {
            case Stint.Department(var agency, var department) ->
                    words.department(agency, department);
            case Stint.Citizen _ -> Hands.CITIZEN;
            case Stint.Payment _ -> "Thực hiện nghĩa vụ tài chính";
            case Stint.Closed _ -> RETURN_DESK;
        };
    }
}
