package vn.motcua.gateway.pages.inbox;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.motcua.gateway.client.ProcessingClient.Actor;
import vn.motcua.gateway.client.ProcessingClient.CaseEvent;
import vn.motcua.gateway.pages.Show;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** The events of a case in words. */
@Component
final class Timeline {

    private static final String WARNED = "vn.motcua.dossier.due-date-warned.v1";

    /** What of an event is told, in this order. */
    static final List<String> TOLD =
            List.of(
                    "outcome",
                    "timing",
                    "officer",
                    "substitute",
                    "from",
                    "fromDepartment",
                    "to",
                    "toDepartment",
                    "department",
                    "step",
                    "items",
                    "amount",
                    "purpose",
                    "question",
                    "answer",
                    "how",
                    "rung",
                    "finding",
                    "oldCode",
                    "newCode",
                    "workingDays",
                    "reason",
                    "answerBy",
                    "oldDueAt",
                    "newDueAt",
                    "dueAt",
                    "policy",
                    "apology",
                    "approver",
                    "calendarVersion",
                    "mediaType",
                    "size",
                    "sha256",
                    "documentHash");

    private final Show show;

    Timeline(Show show) {
        this.show = show;
    }

    List<Entry> of(List<CaseEvent> events) {
        return events.stream().map(this::entry).toList();
    }

    private Entry entry(CaseEvent event) {
        var actor = event.actor();
        String who = actor == null ? "" : who(actor);
        Map<String, Object> change = event.change() == null ? Map.of() : event.change();
        List<Fact> facts =
                TOLD.stream()
                        .filter(name -> change.get(name) != null)
                        .filter(name ->
                                !name.equals("officer")
                                        || actor == null
                                        || !actor.id().equals(change.get(name)))
                        .map(name -> fact(event.type(), name, change))
                        .toList();
        return new Entry(
                show.word("event", event.type()), show.moment(event.occurredAt()), who, facts);
    }

    private String who(Actor actor) {
        String plain = show.word("role", actor.role()) + " " + show.person(actor.id());
        var absent = actor.onBehalfOf();
        return absent == null
                ? plain
                : show.text(
                        "timeline.stand-in",
                        plain,
                        show.person(absent.officer()),
                        absent.mandate());
    }

    private Fact fact(String type, String name, Map<String, Object> change) {
        Object value = Objects.requireNonNull(change.get(name));
        return new Fact(show.text("fact." + label(name)), text(type, name, value, change));
    }

    static String label(String name) {
        return switch (name) {
            case "fromDepartment" -> "from";
            case "toDepartment" -> "to";
            default -> name;
        };
    }

    private String text(String type, String name, Object value, Map<String, Object> change) {
        String plain = value.toString();
        return switch (name) {
            case "outcome", "timing", "how", "policy" -> show.word(name, plain);
            case "to" -> type.equals(WARNED) ? show.word("role", plain) : show.person(plain);
            case "officer", "substitute", "from", "approver" -> show.person(plain);
            case "rung" -> rung(plain);
            case "department" -> department(change.get("agency"), plain);
            case "fromDepartment" -> department(change.get("fromAgency"), plain);
            case "toDepartment" -> department(change.get("toAgency"), plain);
            case "answerBy", "oldDueAt", "newDueAt", "dueAt" -> moment(plain);
            case "amount" ->
                    value instanceof Number it ? show.number(it.longValue()) + " đ" : plain;
            case "size" -> value instanceof Number it ? show.number(it.longValue()) + " B" : plain;
            case "items" -> list(value);
            default -> plain;
        };
    }

    /** {@code after-2}: the second time after it was due. */
    private String rung(String rung) {
        String[] parts = rung.split("-", 2);
        return parts.length == 2
                ? show.word("rung", parts[0]) + " " + parts[1]
                : show.word("rung", rung);
    }

    private String department(@Nullable Object agency, String code) {
        String there = agency == null ? null : agency.toString();
        String name = show.department(there, code);
        return there == null ? name : name + ", " + show.agency(there);
    }

    private String moment(String text) {
        try {
            return show.moment(Instant.parse(text));
        } catch (DateTimeParseException _) {
            return text;
        }
    }

    private static String list(Object value) {
        return value instanceof List<?> items
                ? items.stream().map(String::valueOf).collect(Collectors.joining("; "))
                : value.toString();
    }

    /** What happened, when, and by whom. */
    record Entry(String what, String when, String who, List<Fact> facts) {}

    /** One thing that is said of it. */
    record Fact(String label, String value) {}
}
