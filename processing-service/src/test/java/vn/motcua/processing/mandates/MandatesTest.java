package vn.motcua.processing.mandates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import vn.motcua.kernel.catalogue.Catalogue;
import vn.motcua.kernel.id.AgencyId;
import vn.motcua.kernel.id.DepartmentCode;
import vn.motcua.platform.Ids;
import vn.motcua.platform.problem.Problem;
import vn.motcua.processing.mandates.Mandate.Terms;
import vn.motcua.processing.staff.InMemoryStaff;
import vn.motcua.processing.staff.StaffDirectory;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;

class MandatesTest {

    private static final LocalDate MONDAY = LocalDate.of(2021, 4, 12);
    private static final Terms TERMS =
            new Terms(
                    "absent",
                    "substitute",
                    new AgencyId("vu-quang"),
                    new DepartmentCode("KTHT"),
                    MONDAY,
                    MONDAY.plusDays(4),
                    "nghỉ phép");

    private final InstantSource clock = InstantSource.fixed(Instant.parse("2021-04-12T03:00:00Z"));
    private final InMemoryMandates store = new InMemoryMandates();
    private final StaffDirectory staff =
            new StaffDirectory(new InMemoryStaff(), Catalogue.load(), clock);
    private final Mandates mandates = new Mandates(store, staff, new Ids(), clock);

    /** The first answer may have been lost with its process. */
    @Nested
    class AMandateThatIsGivenAgain {

        private final Mandate first = mandates.give(TERMS, "head");

        @Test
        void isTheSameOne() {
            assertThat(mandates.give(TERMS, "head")).isEqualTo(first);
            assertThat(store.of("absent")).containsExactly(first);
        }

        @Test
        void isRefusedWhenSomebodyElseGivesIt() {
            assertThatExceptionOfType(Problem.class)
                    .isThrownBy(() -> mandates.give(TERMS, "other"))
                    .extracting(Problem::key)
                    .isEqualTo("mandate-overlaps");
        }

        @Test
        void isANewOneAfterTheFirstWasEnded() {
            mandates.end(first, "head");

            assertThat(mandates.give(TERMS, "head").id()).isNotEqualTo(first.id());
        }
    }

    @Test
    void endsAsItEndedFirstWhenItIsEndedAgain() {
        Mandate ended = mandates.end(mandates.give(TERMS, "head"), "head");

        assertThat(mandates.end(ended, "other")).isEqualTo(ended);
    }
}
