package vn.motcua.local.demo;

import static vn.motcua.local.replay.Published.CARRIED_OVER;
import static vn.motcua.local.replay.Published.COMMUNES_RECEIVED;
import static vn.motcua.local.replay.Published.COMMUNES_RESOLVED;
import static vn.motcua.local.replay.Published.DISTRICT_RECEIVED;
import static vn.motcua.local.replay.Published.DISTRICT_RESOLVED;
import static vn.motcua.local.replay.Published.RECEIVED;
import static vn.motcua.local.replay.Published.RESOLVED;

import tools.jackson.databind.JsonNode;

import vn.motcua.kernel.catalogue.Level;
import vn.motcua.local.command.UnexpectedAnswer;
import vn.motcua.local.command.Words;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The report of the quarter by level, as the reporting service answered. */
final class QuarterReport {

    private final JsonNode report;

    QuarterReport(JsonNode report) {
        this.report = report;
    }

    long total() {
        return figure(report.path("total"), Column.TOTAL);
    }

    /** Whether it shows what was closed, by the hash of the closing. */
    boolean comesFrom(String hash) {
        return report.path("closing").path("hash").asString("").equals(hash);
    }

    /** Form II.06a as a table. */
    String table(Words words) {
        List<List<String>> head = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        heading(words.say("column.level"), "(2)", head);
        for (Column column : Column.values()) {
            heading(words.say(column.key()), column.number(), head);
        }
        return new BoxTable(
                        head,
                        rows().map(row -> cells(row.path("name").asString(), row, words)).toList(),
                        List.of(cells(words.say("row.total"), report.path("total"), words)))
                .draw();
    }

    /** A long heading takes two lines, cut at its bar. */
    private static void heading(String words, String number, List<List<String>> head) {
        int bar = words.indexOf('|');
        head.get(0).add(bar < 0 ? words : words.substring(0, bar));
        head.get(1).add(words.substring(bar < 0 ? words.length() : bar + 1));
        head.get(2).add(number);
    }

    /**
     * The identities of the whole, each with whether it holds. That the rows add up is told only
     * where they do not.
     */
    List<String> identities() {
        return report.path("total")
                .path("identities")
                .valueStream()
                .filter(identity ->
                        !identity.path("holds").asBoolean()
                                || !identity.path("key").asString().startsWith("rows-"))
                .map(identity ->
                        (identity.path("holds").asBoolean() ? "✓ " : "✗ ")
                                + identity.path("text").asString())
                .toList();
    }

    /** Whether every identity holds in every row; none at all would prove nothing. */
    boolean balances() {
        return Stream.concat(rows(), Stream.of(report.path("total")))
                .map(row -> row.path("identities"))
                .allMatch(identities ->
                        !identities.isEmpty()
                                && identities
                                        .valueStream()
                                        .allMatch(one -> one.path("holds").asBoolean()));
    }

    /** Whether the figures that were published come out again, except the total. */
    boolean isAsPublished() {
        JsonNode whole = report.path("total");
        return figure(whole, Column.CARRIED_OVER) == CARRIED_OVER
                && received(whole) == RECEIVED
                && figure(whole, Column.RESOLVED) == RESOLVED
                && figure(whole, Column.OPEN) == CARRIED_OVER + RECEIVED - RESOLVED
                && total() == CARRIED_OVER + RECEIVED
                && has(Level.DISTRICT, DISTRICT_RECEIVED, DISTRICT_RESOLVED)
                && has(Level.COMMUNE, COMMUNES_RECEIVED, COMMUNES_RESOLVED);
    }

    private boolean has(Level level, int received, int resolved) {
        return rows().filter(row -> row.path("key").asString().equals(level.name()))
                .anyMatch(row ->
                        received(row) == received && figure(row, Column.RESOLVED) == resolved);
    }

    private Stream<JsonNode> rows() {
        return report.path("rows").valueStream();
    }

    private static long received(JsonNode row) {
        return figure(row, Column.RECEIVED_ONLINE) + figure(row, Column.RECEIVED_DIRECT);
    }

    private static long figure(JsonNode row, Column column) {
        JsonNode figure = row.path(column.member());
        if (!figure.isNumber()) {
            throw new UnexpectedAnswer(
                    "The report has no figure '" + column.member() + "': " + row);
        }
        return figure.asLong();
    }

    private static List<String> cells(String name, JsonNode row, Words words) {
        return Stream.concat(
                        Stream.of(name),
                        Arrays.stream(Column.values())
                                .map(column -> words.count(figure(row, column))))
                .toList();
    }
}
