package vn.motcua.local.replay;

import static java.nio.charset.StandardCharsets.UTF_8;

import vn.motcua.kernel.catalogue.Catalogue;
import vn.motcua.kernel.clock.VietnamTime;
import vn.motcua.kernel.clock.WorkingCalendar;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/**
 * The import file of Vũ Quang's first quarter of 2021: every sum as published, every dossier made
 * up. README.md beside this class's resources states the assumptions. The same catalogue and
 * calendar always give the same file, byte for byte.
 */
public final class VuQuangQuarter {

    public static final String NAME = "vu-quang-2021-q1.csv";

    /** The day of the meeting. */
    private static final long SEED = 20_210_408;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyMMdd");

    private final List<String> lines;

    private VuQuangQuarter(List<String> lines) {
        this.lines = List.copyOf(lines);
    }

    /** Draws the quarter from the built-in catalogue and calendar. */
    public static VuQuangQuarter draw() {
        var dice = new DossierDice(Catalogue.load(), WorkingCalendar.load(), new Random(SEED));
        return new VuQuangQuarter(
                numbered(
                        Lot.quarter().stream()
                                .flatMap(lot ->
                                        Stream.generate(() -> dice.draw(lot)).limit(lot.dossiers()))
                                .sorted(
                                        Comparator.comparing(ReplayDossier::receivedAt)
                                                .thenComparing(one -> one.agency().id()))
                                .toList()));
    }

    public int dossiers() {
        return lines.size();
    }

    public String csv() {
        return ReplayDossier.HEADER + "\n" + String.join("\n", lines) + "\n";
    }

    public byte[] gzip() {
        var bytes = new ByteArrayOutputStream();
        try (var zipped = new GZIPOutputStream(bytes)) {
            zipped.write(csv().getBytes(UTF_8));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** Every agency numbers its dossiers of a day in the order they came. */
    private static List<String> numbered(List<ReplayDossier> inOrder) {
        Map<String, Integer> numbers = new HashMap<>();
        List<String> lines = new ArrayList<>();
        for (ReplayDossier dossier : inOrder) {
            LocalDate day = VietnamTime.date(dossier.receivedAt());
            String prefix = dossier.agency().codePrefix() + "-" + DAY.format(day);
            lines.add(
                    dossier.line(
                            "%s-%04d".formatted(prefix, numbers.merge(prefix, 1, Integer::sum))));
        }
        return lines;
    }
}
