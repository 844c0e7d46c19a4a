package vn.motcua.processing.casework.web;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import vn.motcua.platform.problem.Problem;
import vn.motcua.platform.security.Caller;
import vn.motcua.processing.casework.SavedFilter;
import vn.motcua.processing.casework.SavedFilters;
import vn.motcua.processing.casework.desk.CaseRight;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.List;
import java.util.regex.Pattern;

/** The inboxes that the caller keeps under names of their own; nobody else sees them. */
@RestController
@RequestMapping("/api/cases/filters")
final class FilterController {

    /** What cannot stand in one segment of an address is no name. */
    private static final Pattern NAME = Pattern.compile("[^/\\\\;%\\p{Cntrl}]{1,60}");

    private final SavedFilters filters;
    private final BodyReader bodies;
    private final InboxReader inboxes;

    FilterController(SavedFilters filters, BodyReader bodies, InboxReader inboxes) {
        this.filters = filters;
        this.bodies = bodies;
        this.inboxes = inboxes;
    }

    /** The saved filters of one person. */
    record Kept(List<JsonNode> items) {}

    @GetMapping
    Kept list(Caller caller) {
        CaseRight.SEE.actor(caller);
        return new Kept(filters.of(caller.subject()).stream().map(this::answer).toList());
    }

    @GetMapping("/{name}")
    JsonNode show(@PathVariable String name, Caller caller) {
        CaseRight.SEE.actor(caller);
        return filters.of(caller.subject()).stream()
                .filter(one -> one.name().equals(plain(name)))
                .findFirst()
                .map(this::answer)
                .orElseThrow(() -> unknown(name));
    }

    @PutMapping("/{name}")
    JsonNode save(@PathVariable String name, @RequestBody JsonNode json, Caller caller) {
        CaseRight.SEE.actor(caller);
        FilterBody body = bodies.read(FilterBody.class, json);
        if (!NAME.matcher(plain(name)).matches()) {
            BodyReader.refuse(List.of(bodies.fieldProblem("name", "Pattern")));
        }
        inboxes.filter(body.filter(), caller);
        var filter = new SavedFilter(plain(name), bodies.write(body));
        if (!filters.put(caller.subject(), filter)) {
            throw Problem.of(HttpStatus.CONFLICT, "too-many-filters", SavedFilters.LIMIT);
        }
        return answer(filter);
    }

    @DeleteMapping("/{name}")
    ResponseEntity<Void> delete(@PathVariable String name, Caller caller) {
        CaseRight.SEE.actor(caller);
        if (!filters.remove(caller.subject(), plain(name))) {
            throw unknown(name);
        }
        return ResponseEntity.noContent().build();
    }

    private JsonNode answer(SavedFilter saved) {
        var content = (ObjectNode) bodies.tree(saved.content());
        return content.put("name", saved.name());
    }

    private static String plain(String name) {
        return Normalizer.normalize(name, Form.NFC).strip();
    }

    private static Problem unknown(String name) {
        return Problem.of(HttpStatus.NOT_FOUND, "unknown-filter", name);
    }
}
