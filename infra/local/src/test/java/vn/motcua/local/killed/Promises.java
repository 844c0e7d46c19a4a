package vn.motcua.local.killed;

import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** What was sent to a district: what it has answered, and what it has left without an answer. */
final class Promises {

    /** A dossier as a kiosk sends it, as often as it takes, under one key. */
    record Filing(String key, String phone) {

        String digits() {
            return phone.substring(phone.length() - 4);
        }
    }

    /** The answer to a filing. */
    record Receipt(Filing filing, String id, String code, long answeredAt) {}

    /** A command, of which a case gets each at most once. */
    record Command(Receipt receipt, String word, Map<String, String> body) {

        String key() {
            return word + "-" + receipt.id();
        }

        String event() {
            return "vn.motcua.dossier.%s.v1"
                    .formatted(word.equals("claim") ? "claimed" : "resolved");
        }
    }

    record Carried(Command command, long answeredAt) {}

    record FiledPaper(Receipt receipt, String paper, String sha256, long answeredAt) {}

    /** A file of an older system; sending it again adds nothing. */
    record OldFile(String name, List<String> codes, String csv) {}

    record TakenFile(OldFile file, String id, long answeredAt) {}

    final Queue<Receipt> receipts = new ConcurrentLinkedQueue<>();
    final Queue<Carried> carried = new ConcurrentLinkedQueue<>();
    final Queue<FiledPaper> papers = new ConcurrentLinkedQueue<>();
    final Queue<TakenFile> files = new ConcurrentLinkedQueue<>();

    final Queue<Filing> unansweredFilings = new ConcurrentLinkedQueue<>();
    final Queue<Command> unansweredCommands = new ConcurrentLinkedQueue<>();
    final Queue<OldFile> unansweredFiles = new ConcurrentLinkedQueue<>();

    /** Codes that were given to two dossiers, and answers that should not have been. */
    final Queue<String> broken = new ConcurrentLinkedQueue<>();

    private final Map<String, String> idByCode = new ConcurrentHashMap<>();

    Receipt answered(Filing filing, String id, String code) {
        String other = idByCode.putIfAbsent(code, id);
        if (other != null && !other.equals(id)) {
            broken.add("code %s was given to %s and to %s".formatted(code, other, id));
        }
        var receipt = new Receipt(filing, id, code, System.nanoTime());
        receipts.add(receipt);
        return receipt;
    }

    boolean leavesNothingOpen() {
        return unansweredFilings.isEmpty()
                && unansweredCommands.isEmpty()
                && unansweredFiles.isEmpty();
    }

    @Override
    public String toString() {
        return "%d dossiers, %d commands, %d papers, %d imports answered; %d without an answer"
                .formatted(
                        receipts.size(),
                        carried.size(),
                        papers.size(),
                        files.size(),
                        unansweredFilings.size()
                                + unansweredCommands.size()
                                + unansweredFiles.size());
    }
}
