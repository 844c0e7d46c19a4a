package vn.motcua.load;

import java.util.Map;

/** A stand-in that answers as a district does in which everything goes well. */
public final class District {

    public static final String CASE = "/api/cases/01a2";

    private District() {}

    /** With one dossier that is filed again and again. */
    public static StandIn of(StandIn standIn) {
        return found(filed(standIn)).on("GET " + CASE, 200, state("RESOLVED"), tag("3"));
    }

    /** Files, and takes commands. */
    public static StandIn filed(StandIn standIn) {
        return standIn.on(
                        "POST /api/dossiers",
                        201,
                        "{\"id\":\"01a2\",\"code\":\"C-1\",\"receivedAt\":\"2026-11-30T18:26:17Z\"}")
                .on("POST " + CASE + "/claim", 200, state("IN_HAND"), tag("2"))
                .on("POST " + CASE + "/resolve", 200, state("RESOLVED"), tag("3"));
    }

    private static StandIn found(StandIn standIn) {
        return standIn.on("GET " + CASE, 404, "{}")
                .on("GET " + CASE, 200, state("WAITING"), tag("1"));
    }

    /** A case as it is answered. */
    public static String state(String state) {
        return "{\"id\":\"01a2\",\"code\":\"C-1\",\"state\":\"%s\"}".formatted(state);
    }

    public static Map<String, String> tag(String version) {
        return Map.of("ETag", "\"" + version + "\"");
    }
}
