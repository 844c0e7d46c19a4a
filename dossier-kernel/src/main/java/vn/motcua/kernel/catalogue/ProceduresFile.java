package vn.motcua.kernel.catalogue;

import vn.motcua.kernel.clock.Limit;
import vn.motcua.kernel.clock.LimitUnit;
import vn.motcua.kernel.clock.ResumptionPolicy;
import vn.motcua.kernel.clock.StartRule;
import vn.motcua.kernel.clock.Term;
import vn.motcua.kernel.id.DepartmentCode;
import vn.motcua.kernel.id.ProcedureCode;
import vn.motcua.kernel.yaml.Located;
import vn.motcua.kernel.yaml.YamlEntry;

import java.math.BigDecimal;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads procedures. */
final class ProceduresFile {

    private static final String MONEY = "a whole number of đồng without quotes or separators";
    private static final String COUNT = "a whole number";

    private ProceduresFile() {}

    static List<Located<Procedure>> procedures(List<YamlEntry> entries) {
        List<Located<Procedure>> procedures = new ArrayList<>();
        for (YamlEntry at : entries) {
            procedure(at).ifPresent(procedure -> procedures.add(new Located<>(procedure, at)));
        }
        return procedures;
    }

    private static Optional<Procedure> procedure(YamlEntry at) {
        var code = at.value("code", ProcedureCode::new);
        var name = at.text("name");
        var nameEn = at.optionalText("nameEn");
        var field = at.text("field");
        var owners = owners(at);
        var schedule = schedule(at);
        var handling = handling(at);
        var fee = at.entry("fee").flatMap(ProceduresFile::fee);
        var papers = at.entries("papers").stream().flatMap(paper -> paper(paper).stream()).toList();
        var onlineLevel = at.optionalChoice("onlineLevel", OnlineLevel.class, "online level");
        var source = at.choice("source", Source.class, "source");
        return at.whole(() ->
                new Procedure(
                        code.orElseThrow(),
                        name.orElseThrow(),
                        nameEn.orElse(null),
                        field.orElseThrow(),
                        owners,
                        schedule.orElseThrow(),
                        handling.orElseThrow(),
                        fee.orElseThrow(),
                        papers,
                        onlineLevel.orElse(null),
                        source.orElseThrow()));
    }

    /** The usual owner stands in the procedure itself, others under {@code alsoAt}. */
    private static List<Owner> owners(YamlEntry at) {
        var level = at.choice("level", Level.class, "level");
        var department = at.value("department", DepartmentCode::new);
        Stream<Owner> usual =
                level.stream().flatMap(l -> department.stream().map(d -> new Owner(l, d)));
        Stream<Owner> others =
                at.optionalEntries("alsoAt").stream().flatMap(entry -> owner(entry).stream());
        return Stream.concat(usual, others).toList();
    }

    private static Optional<Owner> owner(YamlEntry at) {
        var level = at.choice("level", Level.class, "level");
        var department = at.value("department", DepartmentCode::new);
        return at.whole(() -> new Owner(level.orElseThrow(), department.orElseThrow()));
    }

    private static Optional<Schedule> schedule(YamlEntry at) {
        var limit = at.entry("limit").flatMap(ProceduresFile::limit);
        var startRule = at.choice("startRule", StartRule.class, "start rule");
        var cutOff = at.optionalValue("cutOff", LocalTime::parse);
        var extra = at.optionalValue("mountainousExtra", ProceduresFile::days);
        var steps =
                at.optionalEntries("steps").stream().flatMap(step -> step(step).stream()).toList();
        if (limit.isEmpty() || startRule.isEmpty()) {
            return Optional.empty();
        }
        var term = new Term(limit.get(), startRule.get(), cutOff.orElse(null));
        try {
            return Optional.of(new Schedule(term, extra.orElse(BigDecimal.ZERO), steps));
        } catch (IllegalArgumentException e) {
            at.refuse("limit", String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    /** What is not said is as usual. */
    private static Optional<Handling> handling(YamlEntry at) {
        Optional<YamlEntry> said = at.optionalEntry("handling");
        if (said.isEmpty()) {
            return Optional.of(Handling.USUAL);
        }
        YamlEntry entry = said.get();
        var requests = entry.optionalWholeNumber("supplementRequests", COUNT);
        var policy = entry.optionalChoice("afterSupplement", ResumptionPolicy.class, "policy");
        var days = entry.optionalWholeNumber("supplementDays", COUNT);
        var extensions = entry.optionalWholeNumber("extensions", COUNT);
        return entry.whole(() ->
                new Handling(
                        requests.map(Long::intValue).orElse(Handling.USUAL.supplementRequests()),
                        policy.orElse(Handling.USUAL.afterSupplement()),
                        days.map(Long::intValue).orElse(Handling.USUAL.supplementDays()),
                        extensions.map(Long::intValue).orElse(Handling.USUAL.extensions())));
    }

    private static Optional<Limit> limit(YamlEntry at) {
        var unit = at.choice("unit", LimitUnit.class, "unit");
        var amount = at.optionalValue("amount", ProceduresFile::days);
        return at.whole(() -> new Limit(amount.orElse(BigDecimal.ZERO), unit.orElseThrow()));
    }

    private static Optional<Step> step(YamlEntry at) {
        var department = at.value("department", DepartmentCode::new);
        var amount = at.value("amount", ProceduresFile::days);
        var level = at.optionalChoice("level", Level.class, "level");
        return at.whole(
                () -> new Step(level.orElse(null), department.orElseThrow(), amount.orElseThrow()));
    }

    private static Optional<Fee> fee(YamlEntry at) {
        var amount = at.optionalWholeNumber("amount", MONEY);
        var text = at.text("text");
        return at.whole(() -> new Fee(amount.orElse(null), text.orElseThrow()));
    }

    private static Optional<Paper> paper(YamlEntry at) {
        var key = at.text("key");
        var name = at.text("name");
        boolean required = at.flag("required");
        var copies = at.optionalWholeNumber("copies", COUNT);
        return at.whole(() ->
                new Paper(
                        key.orElseThrow(),
                        name.orElseThrow(),
                        required,
                        copies.orElse(1L).intValue()));
    }

    private static BigDecimal days(String text) {
        if (!text.matches("[0-9]{1,4}(\\.[0-9])?")) {
            throw new IllegalArgumentException("'" + text + "' is not a number of days");
        }
        return new BigDecimal(text);
    }
}
