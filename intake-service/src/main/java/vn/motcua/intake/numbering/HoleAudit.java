package vn.motcua.intake.numbering;

import org.springframework.stereotype.Component;

import vn.motcua.intake.dossier.Dossiers;
import vn.motcua.intake.recovery.LostDossiers;
import vn.motcua.intake.recovery.SeenDossier;
import vn.motcua.kernel.id.AgencyId;
import vn.motcua.kernel.id.DossierCode;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Accounts for the numbers nobody got. */
@Component
final class HoleAudit {

    private final Counters counters;
    private final Notes notes;
    private final Dossiers dossiers;
    private final LostDossiers lost;

    HoleAudit(Counters counters, Notes notes, Dossiers dossiers, LostDossiers lost) {
        this.counters = counters;
        this.notes = notes;
        this.dossiers = dossiers;
        this.lost = lost;
    }

    /** The numbers of an agency's day that no dossier here has, in order. */
    List<Hole> holes(AgencyId agency, LocalDate day) {
        var counter = new CounterId(agency, day);
        return counters.state(counter).map(state -> holes(counter, state)).orElse(List.of());
    }

    private List<Hole> holes(CounterId counter, Counters.State state) {
        List<Taken> numbers = new ArrayList<>();
        for (long number = 1; number <= state.last(); number++) {
            numbers.add(new Taken(counter, state.prefix(), number));
        }
        Set<DossierCode> filed = filed(numbers.stream().map(Taken::code).toList());
        return numbers.stream()
                .filter(one -> !filed.contains(one.code()))
                .map(one -> hole(one, state))
                .toList();
    }

    /** Those filed here: a code that an older system's dossier has was still not given. */
    private Set<DossierCode> filed(List<DossierCode> codes) {
        return dossiers.origins(codes).entrySet().stream()
                .filter(known -> known.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    private Hole hole(Taken taken, Counters.State state) {
        DossierCode code = taken.code();
        Optional<SeenDossier> onLog = lost.byCode(code).filter(SeenDossier::isNumberedHere);
        if (onLog.isPresent()) {
            SeenDossier seen = onLog.get();
            return new Hole(code, HoleReason.LOST, seen.id(), seen.recordedAt());
        }
        HoleReason unnoted =
                state.hasSkipped(taken.number())
                        ? HoleReason.SKIPPED_AFTER_RESTART
                        : HoleReason.UNKNOWN;
        return notes.hole(code).orElseGet(() -> new Hole(code, unnoted, null, null));
    }
}
