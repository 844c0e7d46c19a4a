package vn.motcua.reporting.report.inquiry;

import org.springframework.stereotype.Component;

import vn.motcua.kernel.catalogue.Agency;
import vn.motcua.kernel.catalogue.Catalogue;
import vn.motcua.kernel.catalogue.Department;
import vn.motcua.kernel.catalogue.Level;
import vn.motcua.kernel.catalogue.OnlineLevel;
import vn.motcua.kernel.catalogue.Procedure;
import vn.motcua.kernel.event.Channel;
import vn.motcua.kernel.id.AgencyId;
import vn.motcua.reporting.books.Window;
import vn.motcua.reporting.report.inquiry.Grouping.RowName;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The groupings of every breakdown, as the catalogue has them. */
@Component
public final class Groupings {

    private final Catalogue catalogue;
    private final Map<Breakdown, Grouping> groupings = new LinkedHashMap<>();

    Groupings(Catalogue catalogue) {
        this.catalogue = catalogue;
        for (Breakdown breakdown : Breakdown.values()) {
            Map<String, String> rowOf = new LinkedHashMap<>();
            Map<String, RowName> names = new LinkedHashMap<>();
            switch (breakdown) {
                case AGENCY -> agencies(catalogue, rowOf, names);
                case LEVEL -> levels(catalogue, rowOf, names);
                case DEPARTMENT -> departments(catalogue, rowOf, names);
                case FIELD -> fields(catalogue, rowOf, names);
                case PROCEDURE -> procedures(catalogue, rowOf, names);
                case CHANNEL -> channels(rowOf, names);
                case ONLINE_LEVEL -> onlineLevels(catalogue, rowOf, names);
            }
            groupings.put(breakdown, new Grouping(breakdown, rowOf, names));
        }
    }

    public Grouping by(Breakdown breakdown) {
        Grouping grouping = groupings.get(breakdown);
        if (grouping == null) {
            throw new IllegalStateException("No grouping by " + breakdown);
        }
        return grouping;
    }

    /** The grouping by the units there are on the last day of a window. */
    public Grouping by(Breakdown breakdown, Window window) {
        Grouping grouping = by(breakdown);
        if (breakdown != Breakdown.AGENCY) {
            return grouping;
        }
        Map<String, String> rowOf = new LinkedHashMap<>();
        for (Agency agency : catalogue.agencies()) {
            AgencyId unit = catalogue.inChargeOn(agency.id(), window.lastDay());
            rowOf.put(agency.id().value(), unit.value());
        }
        return new Grouping(breakdown, rowOf, grouping.names());
    }

    /** The agencies that ended before a day of the window and whose dossiers went over in it. */
    public List<Agency> endedIn(Window window) {
        return catalogue.agencies().stream()
                .filter(agency -> agency.isSucceededOn(window.lastDay()))
                .filter(agency -> !agency.isSucceededOn(window.from().minusDays(1)))
                .toList();
    }

    /** Those whose dossiers this agency, or one below it, has taken over by now. */
    public List<AgencyId> predecessors(AgencyId root) {
        return catalogue.predecessors(root, LocalDate.MAX);
    }

    private static void agencies(
            Catalogue catalogue, Map<String, String> rowOf, Map<String, RowName> names) {
        for (Agency agency : catalogue.agencies()) {
            rowOf.put(agency.id().value(), agency.id().value());
            names.put(agency.id().value(), new RowName(agency.name(), agency.nameEn()));
        }
    }

    private static void levels(
            Catalogue catalogue, Map<String, String> rowOf, Map<String, RowName> names) {
        for (Level level : Level.values()) {
            names.put(level.name(), new RowName(level.vietnameseName(), level.englishName()));
        }
        catalogue.agencies().forEach(one -> rowOf.put(one.id().value(), one.level().name()));
    }

    private static void departments(
            Catalogue catalogue, Map<String, String> rowOf, Map<String, RowName> names) {
        for (Agency agency : catalogue.agencies()) {
            for (Department department : agency.departments()) {
                String code = department.code().value();
                rowOf.put(code, code);
                names.putIfAbsent(code, new RowName(department.name(), department.nameEn()));
            }
        }
    }

    private static void fields(
            Catalogue catalogue, Map<String, String> rowOf, Map<String, RowName> names) {
        catalogue
                .fields()
                .forEach(one -> names.put(one.code(), new RowName(one.name(), one.nameEn())));
        catalogue.procedures().forEach(one -> rowOf.put(one.code().value(), one.field()));
    }

    private static void procedures(
            Catalogue catalogue, Map<String, String> rowOf, Map<String, RowName> names) {
        for (Procedure procedure : catalogue.procedures()) {
            String code = procedure.code().value();
            String english = procedure.nameEn();
            rowOf.put(code, code);
            names.put(
                    code,
                    new RowName(procedure.name(), english == null ? procedure.name() : english));
        }
    }

    private static void onlineLevels(
            Catalogue catalogue, Map<String, String> rowOf, Map<String, RowName> names) {
        for (OnlineLevel level : OnlineLevel.values()) {
            names.put(level.name(), new RowName(level.vietnameseName(), level.englishName()));
        }
        for (Procedure procedure : catalogue.procedures()) {
            OnlineLevel level = procedure.onlineLevel();
            if (level != null) {
                rowOf.put(procedure.code().value(), level.name());
            }
        }
    }

    private static void channels(Map<String, String> rowOf, Map<String, RowName> names) {
        for (Channel channel : Channel.values()) {
            rowOf.put(channel.name(), channel.name());
            names.put(
                    channel.name(),
                    switch (channel) {
                        case COUNTER -> new RowName("Trực tiếp tại quầy", "Counter");
                        case KIOSK -> new RowName("Máy tự phục vụ", "Kiosk");
                        case ONLINE -> new RowName("Trực tuyến", "Online");
                        case POST -> new RowName("Bưu chính công ích", "Post");
                    });
        }
    }
}
