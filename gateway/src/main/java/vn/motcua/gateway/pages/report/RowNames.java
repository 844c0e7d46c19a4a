package vn.motcua.gateway.pages.report;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.motcua.gateway.pages.Show;
import vn.motcua.kernel.catalogue.Agency;
import vn.motcua.kernel.catalogue.Catalogue;
import vn.motcua.kernel.catalogue.Level;
import vn.motcua.kernel.catalogue.OnlineLevel;
import vn.motcua.kernel.id.DepartmentCode;

/** What a report's rows are called, by their keys, in the language of the page. */
@Component
final class RowNames {

    private static final String UNATTRIBUTED = "unattributed";

    private final Catalogue catalogue;
    private final Show show;

    RowNames(Catalogue catalogue, Show show) {
        this.catalogue = catalogue;
        this.show = show;
    }

    /** The name of a row; the key where the catalogue does not know it. */
    public String of(@Nullable String by, String key) {
        if (key.equals(UNATTRIBUTED)) {
            return show.text("report.unattributed");
        }
        return switch (by) {
            case "level" -> level(key);
            case "online-level" -> onlineLevel(key);
            case "department" -> department(key);
            case "field" -> field(key);
            case "procedure" -> show.procedure(key);
            case "channel" -> show.word("channel", key);
            case null, default -> show.agency(key);
        };
    }

    /** The language of a row's name where it is not the page's. */
    public @Nullable String language(@Nullable String by, String key) {
        return "procedure".equals(by) ? show.languageOfProcedure(key) : null;
    }

    private String level(String key) {
        for (Level level : Level.values()) {
            if (level.name().equals(key)) {
                return show.english() ? level.englishName() : level.vietnameseName();
            }
        }
        return key;
    }

    private String onlineLevel(String key) {
        for (OnlineLevel level : OnlineLevel.values()) {
            if (level.name().equals(key)) {
                return show.english() ? level.englishName() : level.vietnameseName();
            }
        }
        return key;
    }

    /** A department of several agencies is called as in the first of them. */
    private String department(String key) {
        return catalogue.agencies().stream()
                .filter(agency -> agency.department(new DepartmentCode(key)).isPresent())
                .map(Agency::id)
                .findFirst()
                .map(agency -> show.department(agency.value(), key))
                .orElse(key);
    }

    private String field(String key) {
        return catalogue
                .field(key)
                .map(field -> show.english() ? field.nameEn() : field.name())
                .orElse(key);
    }
}
