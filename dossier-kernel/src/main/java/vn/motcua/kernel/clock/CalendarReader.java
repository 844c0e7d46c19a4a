package vn.motcua.kernel.clock;

import vn.motcua.kernel.clock.DayKind.HalfRest;
import vn.motcua.kernel.clock.DayKind.WeeklyRest;
import vn.motcua.kernel.yaml.Finding;
import vn.motcua.kernel.yaml.SourceFile;
import vn.motcua.kernel.yaml.YamlEntry;
import vn.motcua.kernel.yaml.YamlFile;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Reads both files first and judges them together, so that one start tells every mistake. */
final class CalendarReader {

    private static final String HOURS = "office-hours.yaml";
    private static final String YEARS = "years.yaml";

    static final List<String> FILES = List.of(HOURS, YEARS);

    private final List<SourceFile> files;
    private final List<Finding> findings = new ArrayList<>();

    private CalendarReader(List<SourceFile> files) {
        this.files = files;
    }

    static WorkingCalendar read(List<SourceFile> files) {
        return new CalendarReader(files).read();
    }

    private WorkingCalendar read() {
        Optional<YamlEntry> hoursRoot = YamlFile.read(files, HOURS, findings);
        Map<DayOfWeek, DayKind> weeklyRest =
                hoursRoot.map(CalendarReader::weeklyRest).orElse(Map.of());
        var hoursFile = new HoursFile();
        List<Seasons> hours = values(hoursRoot, "officeHours", hoursFile::seasons);
        var yearsFile = new YearsFile(weeklyRest);
        List<WorkingYear> years =
                values(YamlFile.read(files, YEARS, findings), "years", yearsFile::year);
        yearsFile.refuseGaps();
        files.stream()
                .filter(file -> !FILES.contains(file.name()))
                .forEach(file -> findings.add(new Finding(file.name(), 1, "unknown file")));
        if (!findings.isEmpty()) {
            throw new CalendarRefused(Finding.inOrder(findings));
        }
        return new WorkingCalendar(SourceFile.version(files), weeklyRest, hours, years);
    }

    private static Map<DayOfWeek, DayKind> weeklyRest(YamlEntry at) {
        Map<DayOfWeek, DayKind> days = new EnumMap<>(DayOfWeek.class);
        List<YamlEntry> entries = at.entries("weeklyRest");
        if (entries.isEmpty()) {
            at.refuse("weeklyRest", "nothing is listed under 'weeklyRest'");
        }
        for (YamlEntry entry : entries) {
            Optional<DayOfWeek> day = entry.choice("day", DayOfWeek.class, "day");
            DayKind rest =
                    entry.optionalChoice("half", Half.class, "half")
                            .<DayKind>map(HalfRest::new)
                            .orElseGet(WeeklyRest::new);
            entry.whole(day::orElseThrow)
                    .filter(rested -> days.put(rested, rest) != null)
                    .ifPresent(rested -> entry.refuse("day", rested + " is given twice"));
        }
        if (days.size() == DayOfWeek.values().length
                && days.values().stream().noneMatch(DayKind::isWorking)) {
            at.refuse("weeklyRest", "no day is left to work on");
        }
        return days;
    }

    private static <T> List<T> values(
            Optional<YamlEntry> root, String key, Function<YamlEntry, Optional<T>> reading) {
        List<YamlEntry> entries = root.map(at -> at.entries(key)).orElse(List.of());
        if (entries.isEmpty()) {
            root.ifPresent(at -> at.refuse(key, "nothing is listed under '" + key + "'"));
        }
        root.ifPresent(YamlEntry::refuseUnknownKeys);
        return entries.stream().flatMap(entry -> reading.apply(entry).stream()).toList();
    }
}
