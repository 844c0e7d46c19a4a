package vn.motcua.processing.mandates;

import vn.motcua.processing.mandates.Mandate.Mark;
import vn.motcua.processing.mandates.Mandate.Standing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

/** Mandates for tests of what uses them. */
public final class InMemoryMandates implements MandateStore {

    private final List<Mandate> all = new CopyOnWriteArrayList<>();

    @Override
    public Optional<Mandate> find(UUID id) {
        return all.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    @Override
    public List<Mandate> of(String absent) {
        return all.stream().filter(one -> one.terms().absent().equals(absent)).toList();
    }

    @Override
    public boolean add(Mandate mandate, int earlier) {
        return of(mandate.terms().absent()).size() == earlier && all.add(mandate);
    }

    @Override
    public List<Mandate> heldBy(String substitute, LocalDate day) {
        return all.stream()
                .filter(one -> one.terms().substitute().equals(substitute))
                .filter(one -> one.standing(day) == Standing.IN_FORCE)
                .toList();
    }

    @Override
    public void end(UUID id, Mark ended) {
        all.replaceAll(
                one -> one.id().equals(id) ? new Mandate(id, one.terms(), one.made(), ended) : one);
    }

    @Override
    public MandatePage page(MandateQuery query) {
        return new MandatePage(all, all.size());
    }
}
