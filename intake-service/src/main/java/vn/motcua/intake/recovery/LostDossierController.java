package vn.motcua.intake.recovery;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.PositiveOrZero;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import vn.motcua.kernel.event.Role;
import vn.motcua.kernel.id.AgencyId;
import vn.motcua.kernel.id.DossierCode;
import vn.motcua.kernel.id.DossierId;
import vn.motcua.platform.security.Caller;

import java.time.Instant;
import java.util.List;

/** Names the dossiers that the store has lost, and brings them back. */
@RestController
@RequestMapping("/api/numbering/lost")
final class LostDossierController {

    /** As many applicants fit into the memory of a small office's machine. */
    private static final int AT_ONCE = 20_000;

    private final LostDossiers lost;
    private final Restorations restorations;

    LostDossierController(LostDossiers lost, Restorations restorations) {
        this.lost = lost;
        this.restorations = restorations;
    }

    /** A page of them; {@code total} of all pages. */
    record Page(List<Lost> items, long total, int page, int size) {}

    /** One of them. */
    record Lost(
            DossierId id,
            DossierCode code,
            AgencyId agency,
            Instant receivedAt,
            Instant recordedAt) {

        static Lost of(SeenDossier seen) {
            return new Lost(
                    seen.id(), seen.code(), seen.agency(), seen.receivedAt(), seen.recordedAt());
        }
    }

    /**
     * What became of an order.
     *
     * @param left those that could not be brought back
     */
    record Restored(long restored, List<Left> left) {}

    /** One that could not be brought back, and why. */
    record Left(Lost dossier, Restorations.Reason reason) {}

    @GetMapping
    Page list(
            @RequestParam(defaultValue = "0") @PositiveOrZero int page,
            @RequestParam(defaultValue = "20") @Min(1) @Max(200) int size,
            Caller caller) {
        caller.actingAs(Role.OPERATOR, Role.INSPECTOR);
        List<Lost> items = lost.page(caller.agency(), page, size).stream().map(Lost::of).toList();
        return new Page(items, lost.count(caller.agency()), page, size);
    }

    /** Brings back those that can be, some thousands at once. */
    @PostMapping("/restoration")
    Restored restore(Caller caller) {
        caller.actingAs(Role.OPERATOR);
        List<SeenDossier> some = lost.page(caller.agency(), 0, AT_ONCE);
        List<Left> left =
                restorations.restore(some).stream()
                        .map(one -> new Left(Lost.of(one.dossier()), one.reason()))
                        .toList();
        return new Restored(some.size() - left.size(), left);
    }
}
