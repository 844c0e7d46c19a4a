package vn.motcua.intake.catalogue;

import static java.util.Comparator.comparingLong;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import vn.motcua.intake.catalogue.ProcedureList.Event;
import vn.motcua.intake.catalogue.ProcedureList.Events;
import vn.motcua.intake.catalogue.ProcedureList.Item;
import vn.motcua.kernel.catalogue.Catalogue;
import vn.motcua.kernel.catalogue.Field;
import vn.motcua.kernel.catalogue.Procedure;

import java.util.Comparator;
import java.util.List;

/** What may be filed here. */
@RestController
final class ProcedureController {

    private final Catalogue catalogue;
    private final List<LifeEvent> events;
    private final ProcedureSearch search;
    private final Demand demand;

    ProcedureController(
            Catalogue catalogue, List<LifeEvent> lifeEvents, EverydayWords words, Demand demand) {
        this.catalogue = catalogue;
        this.events = lifeEvents;
        this.search = new ProcedureSearch(catalogue, words);
        this.demand = demand;
    }

    /** With words to search by, the best first; of an event, the most used first. */
    @GetMapping("/api/procedures")
    ProcedureList find(
            @RequestParam(required = false) @Nullable String field,
            @RequestParam(required = false) @Nullable String level,
            @RequestParam(required = false) @Nullable String event,
            @RequestParam(defaultValue = "") String q) {
        if (!q.isBlank()) {
            var result = search.find(q, demand::of);
            return list(within(result.found(), field, level), result.close());
        }
        List<Procedure> offered =
                isAny(event)
                        ? catalogue.procedures()
                        : events.stream()
                                .filter(one -> one.code().equals(event))
                                .flatMap(one -> one.procedures().stream())
                                .sorted(mostUsed())
                                .toList();
        return list(within(offered, field, level), List.of());
    }

    /** The most used first; before anything was filed, in the order of their file. */
    @GetMapping("/api/procedures/events")
    Events events() {
        return new Events(
                events.stream()
                        .map(one -> Event.of(one, filed(one)))
                        .sorted(comparingLong(Event::filed).reversed())
                        .toList());
    }

    private long filed(LifeEvent event) {
        return event.procedures().stream().mapToLong(one -> demand.of(one.code())).sum();
    }

    private Comparator<Procedure> mostUsed() {
        return comparingLong((Procedure one) -> demand.of(one.code())).reversed();
    }

    private ProcedureList list(List<Procedure> found, List<Procedure> close) {
        return new ProcedureList(
                catalogue.version(),
                found.stream().map(this::item).toList(),
                found.size(),
                close.stream().map(this::item).toList());
    }

    private Item item(Procedure procedure) {
        String fieldName =
                catalogue.field(procedure.field()).map(Field::name).orElse(procedure.field());
        return Item.of(procedure, fieldName);
    }

    private static List<Procedure> within(
            List<Procedure> procedures, @Nullable String field, @Nullable String level) {
        return procedures.stream()
                .filter(one -> isAny(field) || one.field().equals(field))
                .filter(one -> isAny(level) || one.level().name().equals(level))
                .toList();
    }

    private static boolean isAny(@Nullable String wanted) {
        return wanted == null || wanted.isBlank();
    }
}
