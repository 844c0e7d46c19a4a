package vn.motcua.reporting.prose;

import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import vn.motcua.kernel.catalogue.Agency;
import vn.motcua.kernel.catalogue.Catalogue;
import vn.motcua.kernel.catalogue.Level;
import vn.motcua.kernel.id.AgencyId;
import vn.motcua.platform.security.Caller;
import vn.motcua.reporting.prose.LedgerFigures.Row;
import vn.motcua.reporting.report.check.PeriodFigures;
import vn.motcua.reporting.report.identities.Wording;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Checks the figures of a text that was published somewhere. */
@RestController
class ProseController {

    private final Wording wording;
    private final PeriodFigures ledger;
    private final Catalogue catalogue;

    ProseController(Wording wording, PeriodFigures ledger, Catalogue catalogue) {
        this.wording = wording;
        this.ledger = ledger;
        this.catalogue = catalogue;
    }

    @PostMapping("/api/reports/check-text")
    @PreAuthorize("hasAnyRole('HEAD', 'LEADER', 'INSPECTOR', 'OPERATOR')")
    ProseAnswer check(@RequestBody Request request, Caller caller, Locale locale) {
        String text = ProseCheck.readable(request.text);
        return new ProseCheck(wording, locale).check(text, figures(request, caller, locale));
    }

    /** Without a period the text is compared with itself alone. */
    private @Nullable LedgerFigures figures(Request request, Caller caller, Locale locale) {
        String period = given(request.period);
        if (period == null) {
            return null;
        }
        String agency = given(request.agency);
        AgencyId unit = agency == null ? caller.agency() : new AgencyId(agency);
        PeriodFigures.Counted counted = ledger.of(period, agency, caller, locale);
        return new LedgerFigures(
                period,
                agency,
                catalogue.agency(unit).map(Agency::name).orElse(""),
                counted.total(),
                rows(counted, locale));
    }

    private List<Row> rows(PeriodFigures.Counted counted, Locale locale) {
        List<Row> rows = new ArrayList<>();
        Map<Level, Map<String, Long>> levels = new EnumMap<>(Level.class);
        counted.byAgency()
                .forEach((id, figures) ->
                        catalogue
                                .agency(new AgencyId(id))
                                .ifPresent(agency -> {
                                    rows.add(
                                            new Row(
                                                    agency.name(),
                                                    name(agency, locale),
                                                    "agency",
                                                    id,
                                                    figures));
                                    Map<String, Long> level =
                                            levels.computeIfAbsent(
                                                    agency.level(), _ -> new TreeMap<>());
                                    figures.forEach(
                                            (name, count) -> level.merge(name, count, Long::sum));
                                }));
        levels.forEach((level, figures) ->
                rows.add(
                        new Row(
                                Subjects.of(level),
                                name(level, locale),
                                "level",
                                level.name(),
                                figures)));
        return rows;
    }

    private static String name(Agency agency, Locale locale) {
        return locale.getLanguage().equals("en") ? agency.nameEn() : agency.name();
    }

    private static String name(Level level, Locale locale) {
        return locale.getLanguage().equals("en") ? level.englishName() : level.vietnameseName();
    }

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /**
     * What is asked.
     *
     * @param period to compare with the ledger
     * @param agency with all below it; the caller's own when absent
     */
    record Request(@Nullable String text, @Nullable String period, @Nullable String agency) {}
}
