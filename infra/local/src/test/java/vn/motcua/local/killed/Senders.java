package vn.motcua.local.killed;

import static java.nio.charset.StandardCharsets.UTF_8;

import vn.motcua.local.killed.Promises.Carried;
import vn.motcua.local.killed.Promises.Command;
import vn.motcua.local.killed.Promises.FiledPaper;
import vn.motcua.local.killed.Promises.Filing;
import vn.motcua.local.killed.Promises.OldFile;
import vn.motcua.local.killed.Promises.Receipt;
import vn.motcua.local.killed.Promises.TakenFile;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** Kiosks, officers, clerks and an operator; each call sends one thing of theirs. */
final class Senders {

    static final String CLERK = "tiepnhan";
    static final String OFFICER = "canbo.ktht";

    private static final int ROWS = 300;
    private static final int LARGEST_PAPER = 600_000;

    private final Gate gate;
    private final Promises promises;
    private final RandomGenerator random;
    private final String run;
    private final AtomicInteger number = new AtomicInteger();
    private final Queue<Command> toGive = new ConcurrentLinkedQueue<>();
    private final Queue<Receipt> toFile = new ConcurrentLinkedQueue<>();

    Senders(Gate gate, Promises promises, RandomGenerator random) {
        this.gate = gate;
        this.promises = promises;
        this.random = random;
        this.run = Long.toString(random.nextLong(1_000_000, 10_000_000));
    }

    void fileDossier() throws InterruptedException {
        int next = number.incrementAndGet();
        send(new Filing("kiosk-%s-%d".formatted(run, next), "09%08d".formatted(next)));
    }

    void giveCommand() throws InterruptedException {
        Command next = toGive.poll();
        if (next != null) {
            send(next);
        }
    }

    void filePaper() throws InterruptedException {
        Receipt next = toFile.poll();
        if (next != null) {
            send(next);
        }
    }

    void importFile() throws InterruptedException {
        int next = number.incrementAndGet();
        List<String> codes =
                IntStream.range(0, ROWS)
                        .mapToObj(row -> "OLD-%s-%d-%d".formatted(run, next, row))
                        .toList();
        var received =
                OffsetDateTime.now(ZoneOffset.ofHours(7))
                        .minusHours(1)
                        .truncatedTo(ChronoUnit.SECONDS);
        var csv =
                new StringBuilder(
                        "code,procedure,agency,department,channel,receivedAt,dueAt,closedAt,outcome\n");
        for (String code : codes) {
            csv.append(
                    "%s,1.013225,vu-quang,KTHT,COUNTER,%s,%s,,\n"
                            .formatted(code, received, received.plusDays(20)));
        }
        send(new OldFile("kill-%s-%d.csv".formatted(run, next), codes, csv.toString()));
    }

    /** Sends again what had no answer, as everybody does who was left waiting. */
    void sendAgain() throws InterruptedException {
        for (Filing filing : taken(promises.unansweredFilings)) {
            send(filing);
        }
        for (Command command : taken(promises.unansweredCommands)) {
            send(command);
        }
        for (OldFile file : taken(promises.unansweredFiles)) {
            send(file);
        }
    }

    private void send(Filing filing) throws InterruptedException {
        var answer =
                gate.post(
                        "kiosk",
                        "/api/dossiers",
                        body(filing),
                        Map.of("Idempotency-Key", filing.key()));
        if (answer.isEmpty()) {
            promises.unansweredFilings.add(filing);
        } else if (expect(201, answer.get(), filing)) {
            var json = answer.get().json();
            var receipt =
                    promises.answered(
                            filing, json.path("id").asString(), json.path("code").asString());
            plan(receipt);
        }
    }

    /**
     * Half of them are decided, a third get papers; no case gets both, or they would overtake each
     * other.
     */
    private void plan(Receipt receipt) {
        int chance = random.nextInt(6);
        if (chance < 3) {
            toGive.add(new Command(receipt, "claim", Map.of()));
        } else if (chance < 5) {
            toFile.add(receipt);
        }
    }

    private void send(Command command) throws InterruptedException {
        String path = "/api/cases/" + command.receipt().id();
        var found = gate.get(OFFICER, path);
        if (found.isPresent() && found.get().status() == 404) {
            // Its event has not come yet.
            toGive.add(command);
            return;
        }
        var answer =
                found.isEmpty()
                        ? found
                        : gate.post(
                                OFFICER,
                                path + "/" + command.word(),
                                command.body(),
                                Map.of(
                                        "If-Match",
                                        found.get().tag(),
                                        "Idempotency-Key",
                                        command.key()));
        if (answer.isEmpty()) {
            promises.unansweredCommands.add(command);
        } else if (expect(200, answer.get(), command)) {
            promises.carried.add(new Carried(command, System.nanoTime()));
            if (command.word().equals("claim")) {
                toGive.add(new Command(command.receipt(), "resolve", Map.of("outcome", "GRANTED")));
            }
        }
    }

    /** Nobody can tell whether an upload without an answer was filed: it is not sent again. */
    private void send(Receipt receipt) throws InterruptedException {
        byte[] paper = new byte[random.nextInt(1_000, LARGEST_PAPER)];
        random.nextBytes(paper);
        System.arraycopy("%PDF-1.7\n".getBytes(UTF_8), 0, paper, 0, 9);
        String path = "/api/cases/%s/papers?key=don&name=don.pdf".formatted(receipt.id());
        var answer = gate.post(CLERK, path, "application/pdf", paper, Map.of());
        if (answer.isPresent() && answer.get().status() == 404) {
            toFile.add(receipt);
        } else if (answer.isPresent() && expect(201, answer.get(), receipt)) {
            String id = answer.get().json().path("id").asString();
            promises.papers.add(new FiledPaper(receipt, id, Gate.sha256(paper), System.nanoTime()));
        }
    }

    private void send(OldFile file) throws InterruptedException {
        var answer =
                gate.post(
                        "vanhanh",
                        "/api/imports?name=" + file.name(),
                        "text/csv",
                        file.csv().getBytes(UTF_8),
                        Map.of());
        if (answer.isEmpty()) {
            promises.unansweredFiles.add(file);
        } else if (expect(202, answer.get(), file.name())) {
            promises.files.add(
                    new TakenFile(
                            file, answer.get().json().path("id").asString(), System.nanoTime()));
        }
    }

    private boolean expect(int status, Gate.Answer answer, Object sent) {
        if (answer.status() != status) {
            promises.broken.add("%s was answered with %s".formatted(sent, answer));
        }
        return answer.status() == status;
    }

    private static <T> List<T> taken(Queue<T> queue) {
        List<T> all = List.copyOf(queue);
        queue.removeAll(all);
        return all;
    }

    private static Map<String, Object> body(Filing filing) {
        return Map.of(
                "procedure", "1.013225",
                "agency", "vu-quang",
                "channel", "KIOSK",
                "papers", List.of("don", "giay-to-dat", "ban-ve"),
                "applicant",
                        Map.of(
                                "name", "Nguyễn Thị Bưởi",
                                "identityNumber", "042199001234",
                                "phone", filing.phone(),
                                "address", "Xóm Bãi",
                                "locale", "vi"));
    }
}
