package vn.motcua.gateway.client;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import vn.motcua.platform.problem.FieldProblem;

import java.util.List;
import java.util.stream.StreamSupport;

/** A service refused: its problem detail, in the language that was asked for. */
public final class ServiceProblem extends RuntimeException {

    private static final String TYPE = "urn:motcua:problem:";

    private final int status;
    private final JsonNode body;

    private ServiceProblem(int status, JsonNode body) {
        super(status + " " + body.path("type").asString(""));
        this.status = status;
        this.body = body;
    }

    static ServiceProblem read(int status, byte[] body, JsonMapper json) {
        try {
            return new ServiceProblem(status, json.readTree(body));
        } catch (JacksonException _) {
            return new ServiceProblem(status, json.createObjectNode());
        }
    }

    public int status() {
        return status;
    }

    /** The stable name of the refusal, such as {@code stale-version}; empty when none was given. */
    public String key() {
        String type = body.path("type").asString("");
        return type.startsWith(TYPE) ? type.substring(TYPE.length()) : "";
    }

    public String title() {
        return body.path("title").asString("");
    }

    public String detail() {
        return body.path("detail").asString("");
    }

    /** What is wrong with single fields; empty when the whole request is refused. */
    public List<FieldProblem> errors() {
        String field = body.path("field").asString("");
        if (!field.isEmpty()) {
            return List.of(new FieldProblem(field, key(), detail()));
        }
        return StreamSupport.stream(body.path("errors").spliterator(), false)
                .map(error ->
                        new FieldProblem(
                                error.path("field").asString(""),
                                error.path("key").asString(""),
                                error.path("message").asString("")))
                .toList();
    }
}
