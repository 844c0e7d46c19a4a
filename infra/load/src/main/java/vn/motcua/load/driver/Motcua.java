package vn.motcua.load.driver;

import tools.jackson.databind.JsonNode;

import vn.motcua.load.driver.Http.Answer;
import vn.motcua.load.driver.NoLife.WrongAnswer;

import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

/** This product through its gateway: a kiosk files, an officer claims, resolves and reads. */
public final class Motcua implements Driver {

    private static final Duration PAUSE = Duration.ofMillis(5);
    private static final Duration APPEARS_WITHIN = Duration.ofSeconds(60);
    private static final ZoneOffset VIETNAM = ZoneOffset.ofHours(7);
    private static final int OK = 200;
    private static final int CREATED = 201;
    private static final int NOT_FOUND = 404;
    private static final int PAGE = 200;

    private final String base;

    /**
     * Signs in with the accounts of a try-out, whose passwords are their names.
     *
     * @param base the gateway, without a slash at the end
     */
    public Motcua(String base) {
        this.base = base;
    }

    @Override
    public String name() {
        return "motcua";
    }

    @Override
    public Filed create(Http http, String key) throws NoLife, InterruptedException {
        String body =
                """
                {"procedure":"1.013225","agency":"vu-quang","channel":"KIOSK",\
                "papers":["don","giay-to-dat","ban-ve"],\
                "applicant":{"name":"Nguyễn Thị %s","identityNumber":"042199001234",\
                "phone":"%s","address":"Xóm Bãi","locale":"vi"}}\
                """
                        .formatted(key, phone(key));
        JsonNode answer =
                http.send(
                                Http.post(as("kiosk", "/api/dossiers"), body)
                                        .header("Idempotency-Key", key),
                                CREATED)
                        .json();
        String received = answer.path("receivedAt").asString("");
        if (answer.path("code").asString("").isEmpty() || received.isEmpty()) {
            throw new WrongAnswer("a dossier without code or moment");
        }
        return new Filed(
                answer.path("id").asString(),
                key,
                answer.path("code").asString(),
                Instant.parse(received).atOffset(VIETNAM).toLocalDate().toString());
    }

    /** The case is there when its event has travelled over Kafka; each look is a request. */
    @Override
    public Work find(Http http, Filed filed) throws NoLife, InterruptedException {
        long began = System.nanoTime();
        while (true) {
            Answer seen = http.exchange(officer("/api/cases/" + filed.id()));
            if (seen.status() == OK) {
                expect(seen.json(), filed.id(), "WAITING");
                return new Work(filed.id(), seen.tag());
            }
            if (seen.status() != NOT_FOUND) {
                throw new WrongAnswer(Integer.toString(seen.status()));
            }
            if (System.nanoTime() - began > APPEARS_WITHIN.toNanos()) {
                throw new WrongAnswer("no case within " + APPEARS_WITHIN.toSeconds() + " s");
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    @Override
    public Work claim(Http http, Work work) throws NoLife, InterruptedException {
        return command(http, work, "claim", "{}", "IN_HAND");
    }

    @Override
    public Work resolve(Http http, Work work) throws NoLife, InterruptedException {
        return command(http, work, "resolve", "{\"outcome\":\"GRANTED\"}", "RESOLVED");
    }

    @Override
    public void read(Http http, Filed filed) throws NoLife, InterruptedException {
        JsonNode read = http.send(officer("/api/cases/" + filed.id()), OK).json();
        expect(read, filed.id(), "RESOLVED");
        if (!read.path("code").asString("").equals(filed.code())) {
            throw new WrongAnswer("another code");
        }
    }

    @Override
    public Set<Place> places() {
        return EnumSet.allOf(Place.class);
    }

    @Override
    public boolean shows(Http http, Place place, Filed filed) throws NoLife, InterruptedException {
        return switch (place) {
            case INBOX ->
                    has(
                            http.send(officer("/api/cases?size=1&q=" + filed.code()), OK).json(),
                            filed);
            case TRACKING -> {
                Answer answer = http.exchange(visitor("/api/tracking/" + tracked(filed)));
                yield answer.status() == OK
                        && answer.json().path("id").asString("").equals(filed.id());
            }
            case RESULT ->
                    http.send(visitor("/tracking/" + tracked(filed) + "&lang=en"), OK)
                            .body()
                            .contains("Granted");
            case REPORT -> isReported(http, filed);
            case MESSAGE ->
                    http.send(as("tiepnhan", "/api/messages?dossier=" + filed.id()), OK)
                            .json()
                            .path("items")
                            .valueStream()
                            .anyMatch(Motcua::tellsTheResult);
        };
    }

    /** The list behind the day's figure has the oldest first, so its end is where to look. */
    private boolean isReported(Http http, Filed filed) throws NoLife, InterruptedException {
        String list =
                "/api/reports/%1$s_%1$s/dossiers?cell=resolved&by=agency&key=vu-quang"
                        .formatted(filed.day());
        long total = http.send(leader(list + "&size=1"), OK).json().path("total").asLong();
        for (long page = (total - 1) / PAGE; total > 0 && page >= 0; page--) {
            String path = "%s&size=%d&page=%d".formatted(list, PAGE, page);
            JsonNode found = http.send(leader(path), OK).json();
            if (has(found, filed)) {
                return true;
            }
            if (isAllBefore(found, filed)) {
                return false;
            }
        }
        return false;
    }

    /** Ids grow with time, and the list goes by them within a day. */
    private static boolean isAllBefore(JsonNode found, Filed filed) {
        String first = found.path("items").path(0).path("id").asString("");
        return !first.isEmpty() && first.compareTo(filed.id()) < 0;
    }

    private static boolean has(JsonNode list, Filed filed) {
        return list.path("items")
                .valueStream()
                .anyMatch(item -> item.path("id").asString("").equals(filed.id()));
    }

    private static boolean tellsTheResult(JsonNode message) {
        return message.path("template").asString("").equals("result-ready")
                && message.path("state").asString("").equals("SENT");
    }

    private Work command(Http http, Work work, String word, String body, String then)
            throws NoLife, InterruptedException {
        var request =
                Http.post(officer("/api/cases/" + work.id() + "/" + word), body)
                        .header("If-Match", work.version());
        Answer answer = http.send(request, OK);
        expect(answer.json(), work.id(), then);
        return new Work(work.id(), answer.tag());
    }

    private static void expect(JsonNode seen, String id, String state) throws WrongAnswer {
        if (!seen.path("id").asString("").equals(id)) {
            throw new WrongAnswer("another case");
        }
        String found = seen.path("state").asString("");
        if (!found.equals(state)) {
            throw new WrongAnswer(found + " instead of " + state);
        }
    }

    private static String tracked(Filed filed) {
        String phone = phone(filed.key());
        return filed.code() + "?digits=" + phone.substring(phone.length() - 4);
    }

    /** Nearly everybody has a number of their own, as applicants do. */
    private static String phone(String key) {
        return "091%07d".formatted(Math.floorMod(key.hashCode(), 10_000_000));
    }

    private HttpRequest.Builder officer(String path) {
        return as("canbo.ktht", path);
    }

    private HttpRequest.Builder leader(String path) {
        return as("lanhdao", path);
    }

    private HttpRequest.Builder visitor(String path) {
        return Http.request(base + path);
    }

    private HttpRequest.Builder as(String account, String path) {
        return Http.request(base + path, account, account);
    }
}
