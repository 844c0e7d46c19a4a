package vn.motcua.local.killed;

import static java.nio.charset.StandardCharsets.UTF_8;

import tools.jackson.databind.JsonNode;

import vn.motcua.local.command.Patience;
import vn.motcua.local.killed.Promises.Carried;
import vn.motcua.local.killed.Promises.FiledPaper;
import vn.motcua.local.killed.Promises.Receipt;
import vn.motcua.local.killed.Promises.TakenFile;

import java.net.URLEncoder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Asks a district for what it has answered, until it has all of it or has had time enough. */
final class Check {

    private static final int ASKING = 4;

    private final Gate gate;
    private final Duration patience;

    Check(Gate gate, Duration patience) {
        this.gate = gate;
        this.patience = patience;
    }

    /** What must be so; the answer is what is not. */
    interface Probe {

        Optional<String> broken() throws InterruptedException;
    }

    /**
     * Something that was answered.
     *
     * @param subject the receipt, command, paper or file, for whoever keeps count of them
     */
    record Expectation(Object subject, long answeredAt, Probe probe) {}

    record Finding(Expectation of, String text) {}

    /** What is still wrong when patience ends. */
    List<Finding> all(List<Expectation> expectations) throws InterruptedException {
        var left = new ArrayList<Finding>();
        List<Expectation> open = new ArrayList<>(expectations);
        try (var threads = Executors.newFixedThreadPool(ASKING)) {
            Patience.until(
                    patience,
                    () -> {
                        left.clear();
                        left.addAll(broken(open, threads));
                        open.clear();
                        left.forEach(finding -> open.add(finding.of()));
                        return open.isEmpty();
                    });
        }
        return left;
    }

    private static List<Finding> broken(List<Expectation> open, ExecutorService threads)
            throws InterruptedException {
        List<Future<Optional<Finding>>> asked = new ArrayList<>();
        for (Expectation one : open) {
            asked.add(
                    threads.submit(() -> one.probe().broken().map(text -> new Finding(one, text))));
        }
        List<Finding> findings = new ArrayList<>();
        for (var answer : asked) {
            try {
                answer.get().ifPresent(findings::add);
            } catch (ExecutionException failed) {
                throw new AssertionError(failed.getCause());
            }
        }
        return findings;
    }

    /** A dossier is once where it was received, where it is tracked, and where it is worked on. */
    List<Expectation> of(Receipt receipt) {
        String code = URLEncoder.encode(receipt.code(), UTF_8);
        String what = "dossier %s (%s) ".formatted(receipt.code(), receipt.id());
        return List.of(
                expect(
                        receipt,
                        () ->
                                same(
                                        what + "in intake",
                                        receipt.id(),
                                        gate.json(Senders.CLERK, "/api/dossiers?code=" + code)
                                                .path("id"))),
                expect(
                        receipt,
                        () ->
                                same(
                                        what + "in tracking",
                                        receipt.id(),
                                        gate.json(
                                                        "",
                                                        "/api/tracking/%s?digits=%s"
                                                                .formatted(
                                                                        code,
                                                                        receipt.filing().digits()))
                                                .path("id"))),
                expect(
                        receipt,
                        () ->
                                same(
                                        what + "in processing",
                                        receipt.code(),
                                        theCase(receipt).path("code"))),
                expect(receipt, () -> message(receipt, what)));
    }

    /** What was answered about a command happened once. */
    Expectation of(Carried carried) {
        var command = carried.command();
        String what = "%s of dossier %s".formatted(command.word(), command.receipt().id());
        return new Expectation(
                carried,
                carried.answeredAt(),
                () -> once(what, events(command.receipt(), command.event()).size()));
    }

    Expectation of(FiledPaper paper) {
        String what = "paper %s of dossier %s".formatted(paper.paper(), paper.receipt().id());
        String path = "/api/cases/%s/papers/%s".formatted(paper.receipt().id(), paper.paper());
        return new Expectation(
                paper,
                paper.answeredAt(),
                () -> {
                    var answer = gate.get(Senders.CLERK, path);
                    String hash =
                            answer.filter(one -> one.status() == 200)
                                    .map(Gate.Answer::sha256)
                                    .orElseGet(answer::toString);
                    if (!hash.equals(paper.sha256())) {
                        return Optional.of(what + " downloaded: " + hash);
                    }
                    long filed =
                            events(paper.receipt(), "vn.motcua.dossier.paper-filed.v1").stream()
                                    .filter(event ->
                                            event.path("change")
                                                    .path("paper")
                                                    .asString("")
                                                    .equals(paper.paper()))
                                    .count();
                    return once(what, filed);
                });
    }

    Expectation of(TakenFile taken) {
        return new Expectation(
                taken,
                taken.answeredAt(),
                () -> {
                    JsonNode now = gate.json("vanhanh", "/api/imports/" + taken.id());
                    long rows = now.path("accepted").asLong() + now.path("unchanged").asLong();
                    boolean whole =
                            now.path("state").asString("").equals("DONE")
                                    && rows == taken.file().codes().size();
                    return whole
                            ? Optional.empty()
                            : Optional.of("import %s: %s".formatted(taken.file().name(), now));
                });
    }

    private Optional<String> message(Receipt receipt, String what) throws InterruptedException {
        JsonNode items =
                gate.json(Senders.CLERK, "/api/messages?size=50&dossier=" + receipt.id())
                        .path("items");
        List<JsonNode> received =
                items.valueStream()
                        .filter(one -> one.path("template").asString("").equals("received"))
                        .toList();
        if (received.size() != 1) {
            return Optional.of(
                    what
                            + "has %d messages of its reception: %s"
                                    .formatted(received.size(), items));
        }
        String state = received.getFirst().path("state").asString("");
        String reason = received.getFirst().path("reasonKey").asString("");
        // Killed between handing it over and writing that down: nobody knows, and it says so.
        boolean settled =
                state.equals("SENT") || reason.equals("interrupted") || reason.equals("uncertain");
        return settled
                ? Optional.empty()
                : Optional.of("%shas a message that is %s %s".formatted(what, state, reason));
    }

    private List<JsonNode> events(Receipt receipt, String type) throws InterruptedException {
        return theCase(receipt)
                .path("events")
                .valueStream()
                .filter(event -> event.path("type").asString("").equals(type))
                .toList();
    }

    private JsonNode theCase(Receipt receipt) throws InterruptedException {
        return gate.json(Senders.OFFICER, "/api/cases/" + receipt.id());
    }

    private static Expectation expect(Receipt receipt, Probe probe) {
        return new Expectation(receipt, receipt.answeredAt(), probe);
    }

    private static Optional<String> once(String what, long times) {
        return times == 1
                ? Optional.empty()
                : Optional.of("%s happened %d times".formatted(what, times));
    }

    private static Optional<String> same(String what, String expected, JsonNode found) {
        String text = found.asString("nothing");
        return text.equals(expected)
                ? Optional.empty()
                : Optional.of("%s: %s".formatted(what, text));
    }
}
