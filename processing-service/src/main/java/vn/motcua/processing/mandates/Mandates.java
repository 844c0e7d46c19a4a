package vn.motcua.processing.mandates;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;

import vn.motcua.kernel.clock.VietnamTime;
import vn.motcua.kernel.id.AgencyId;
import vn.motcua.kernel.id.DepartmentCode;
import vn.motcua.platform.Ids;
import vn.motcua.platform.problem.Problem;
import vn.motcua.processing.mandates.Mandate.Mark;
import vn.motcua.processing.mandates.Mandate.Standing;
import vn.motcua.processing.mandates.Mandate.Terms;
import vn.motcua.processing.staff.StaffDirectory;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Gives, ends and looks up mandates, as of now. */
@Service
public final class Mandates {

    private final MandateStore store;
    private final StaffDirectory staff;
    private final Ids ids;
    private final InstantSource clock;

    Mandates(MandateStore store, StaffDirectory staff, Ids ids, InstantSource clock) {
        this.store = store;
        this.staff = staff;
        this.ids = ids;
        this.clock = clock;
    }

    /** In Vietnam. */
    public LocalDate today() {
        return VietnamTime.date(clock.instant());
    }

    /**
     * Gives a mandate. Whoever gives the same one again, not having heard of the first, gets that.
     *
     * @throws Problem {@code mandate-overlaps} when somebody stands in already on one of its days
     */
    public Mandate give(Terms terms, String by) {
        while (true) {
            List<Mandate> earlier = store.of(terms.absent());
            Optional<Mandate> given =
                    earlier.stream().filter(other -> other.isGivenAs(terms, by)).findFirst();
            if (given.isPresent()) {
                return given.get();
            }
            earlier.stream()
                    .filter(other -> other.collidesWith(terms))
                    .findFirst()
                    .ifPresent(this::refuse);
            var mandate = new Mandate(ids.next(), terms, new Mark(by, clock.instant()), null);
            if (store.add(mandate, earlier.size())) {
                return mandate;
            }
        }
    }

    /** Ends a mandate now; one that is over stays as it is. */
    public Mandate end(Mandate mandate, String by) {
        if (mandate.standing(today()) == Standing.OVER) {
            return mandate;
        }
        store.end(mandate.id(), new Mark(by, clock.instant()));
        return store.find(mandate.id()).orElse(mandate);
    }

    public Optional<Mandate> find(UUID id) {
        return store.find(id);
    }

    public MandatePage page(MandateQuery query) {
        return store.page(query);
    }

    /** By which somebody stands in now for an officer in a department; there is one at most. */
    public Optional<Mandate> inForce(String absent, AgencyId agency, DepartmentCode department) {
        LocalDate today = today();
        return store.of(absent).stream()
                .filter(mandate -> mandate.isFor(agency, department))
                .filter(mandate -> mandate.standing(today) == Standing.IN_FORCE)
                .findFirst();
    }

    /** By which an officer stands in for others now. */
    public List<Mandate> heldBy(String substitute) {
        return store.heldBy(substitute, today());
    }

    private void refuse(Mandate other) {
        Terms terms = other.terms();
        throw Problem.of(
                        HttpStatus.CONFLICT,
                        "mandate-overlaps",
                        staff.nameOf(terms.absent()),
                        staff.nameOf(terms.substitute()),
                        terms.from(),
                        terms.to(),
                        other.id().toString())
                .with("mandate", other.id())
                .with("substitute", terms.substitute())
                .with("from", terms.from())
                .with("to", terms.to());
    }
}
