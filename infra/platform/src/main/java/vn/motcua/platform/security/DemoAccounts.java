package vn.motcua.platform.security;

import vn.motcua.kernel.event.Role;
import vn.motcua.kernel.id.AgencyId;
import vn.motcua.kernel.id.DepartmentCode;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The published accounts of a try-out, whose passwords are their logins: somebody for each step of
 * each procedure of the built-in catalogue. Never in production.
 */
public final class DemoAccounts {

    private static final String DISTRICT = "vu-quang";

    private DemoAccounts() {}

    /** All of them, devices as well, in the order of a dossier's way. */
    public static List<Person> all() {
        return List.of(
                of("kiosk", "Sảnh tiếp nhận", Role.KIOSK),
                of("tiepnhan", "Lê Thị Hoa", Role.RECEPTION),
                officer("canbo.ktht", "Nguyễn Văn An", DISTRICT, "KTHT"),
                officer("canbo2.ktht", "Trần Thị Bình", DISTRICT, "KTHT"),
                officer("canbo.tuphap", "Võ Thị Dung", DISTRICT, "TU_PHAP"),
                officer("canbo.vp", "Đặng Thị Hạnh", DISTRICT, "VP"),
                officer("canbo.tnmt", "Nguyễn Hữu Khoa", DISTRICT, "TNMT"),
                officer("canbo.vpdkdd", "Lê Văn Lâm", DISTRICT, "VPDKDD"),
                officer("canbo.tckh", "Trần Quốc Minh", DISTRICT, "TCKH"),
                officer("canbo.ldtbxh", "Phạm Thị Nga", DISTRICT, "LDTBXH"),
                // Of every commune: a try-out need not sign in as one person for each.
                officer(
                        "canbo.xa",
                        "Hồ Sỹ Phúc",
                        DISTRICT,
                        "TU_PHAP_HO_TICH",
                        "DIA_CHINH",
                        "VAN_HOA_XA_HOI",
                        "VAN_PHONG_THONG_KE"),
                officer("canbo.thue", "Bùi Thị Quyên", DISTRICT + ".thue", "THUE"),
                officer("canbo.congan", "Nguyễn Đức Sơn", DISTRICT + ".cong-an", "CONG_AN"),
                officer("canbo.bhxh", "Lê Thị Thu", DISTRICT + ".bhxh", "BHXH"),
                of("truongphong.ktht", "Phan Đình Cường", Role.HEAD, "KTHT"),
                // Who signs for the agency is above the heads of all its departments.
                new Person(
                        "lanhdao",
                        "Lê Quang Vinh",
                        Set.of(Role.LEADER, Role.HEAD),
                        new AgencyId(DISTRICT),
                        List.of()),
                of("thanhtra", "Dương Thị Xuân", Role.INSPECTOR),
                of("vanhanh", "Ngô Văn Yên", Role.OPERATOR));
    }

    private static Person of(String login, String name, Role role, String... departments) {
        return person(login, name, role, DISTRICT, departments);
    }

    private static Person officer(String login, String name, String agency, String... departments) {
        return person(login, name, Role.OFFICER, agency, departments);
    }

    private static Person person(
            String login, String name, Role role, String agency, String... departments) {
        return new Person(
                login,
                name,
                Set.of(role),
                new AgencyId(agency),
                Stream.of(departments).map(DepartmentCode::new).toList());
    }
}
