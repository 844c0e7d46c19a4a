package vn.motcua.intake.imports.placing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import vn.motcua.intake.imports.rows.RowFault;
import vn.motcua.intake.imports.rows.RowReading.Rejected;
import vn.motcua.intake.imports.rows.RowReading.Row;
import vn.motcua.kernel.catalogue.Catalogue;
import vn.motcua.kernel.catalogue.Procedure;
import vn.motcua.kernel.event.Channel;
import vn.motcua.kernel.event.ImportedOutcome;
import vn.motcua.kernel.id.AgencyId;
import vn.motcua.kernel.id.DepartmentCode;
import vn.motcua.kernel.id.DossierCode;
import vn.motcua.kernel.id.ProcedureCode;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

final class RowPlacingTest {

    private static final UUID THIS_IMPORT = new UUID(0, 1);
    private static final UUID EARLIER_IMPORT = new UUID(0, 2);
    private static final Procedure PERMIT =
            Catalogue.load().procedure(new ProcedureCode("1.013225")).orElseThrow();

    private final InMemoryShelf shelf = new InMemoryShelf();

    @Test
    void acceptsRowsWhoseCodesAreFree() {
        assertThat(place(row(2, "A", Channel.POST), row(3, "B", Channel.POST)))
                .isEqualTo(new PlacedRows(2, 0, List.of()));
    }

    @Nested
    final class ACodeFromAnEarlierImport {

        @Test
        void isUnchangedWhenTheRowSaysTheSame() {
            shelf.put(EARLIER_IMPORT, row(9, "A", Channel.POST));

            assertThat(place(row(2, "A", Channel.POST))).isEqualTo(new PlacedRows(0, 1, List.of()));
        }

        @Test
        void isTakenWhenTheRowSaysSomethingElse() {
            shelf.put(EARLIER_IMPORT, row(9, "A", Channel.POST));

            assertThat(place(row(2, "A", Channel.ONLINE)))
                    .isEqualTo(
                            new PlacedRows(
                                    0, 0, List.of(Rejected.of(2, "A", RowFault.CODE_TAKEN, "A"))));
        }
    }

    @Nested
    final class ADossierThatAnEarlierImportLeftOpen {

        @BeforeEach
        void cameInOpen() {
            shelf.put(EARLIER_IMPORT, row(9, "A", Channel.POST));
        }

        @Test
        void isNotClosedByALaterFileButTheRowSaysWhatIsToBeDone() {
            Rejected refused = place(closed(row(2, "A", Channel.POST))).rejected().getFirst();

            assertThat(refused)
                    .isEqualTo(
                            Rejected.of(
                                    2,
                                    "A",
                                    RowFault.CLOSED_SINCE,
                                    "2022-01-04T10:00+07:00, GRANTED"));
        }

        @Test
        void isAnotherOneWhenMoreThanItsClosingDiffers() {
            assertThat(place(closed(row(2, "A", Channel.ONLINE))).rejected())
                    .containsExactly(Rejected.of(2, "A", RowFault.CODE_TAKEN, "A"));
        }
    }

    @Test
    void refusesTheCodeOfADossierThatWasFiledHere() {
        shelf.marks.put(new DossierCode("A"), new Mark(null, 0, ""));

        assertThat(place(row(2, "A", Channel.POST)).rejected())
                .containsExactly(Rejected.of(2, "A", RowFault.CODE_TAKEN, "A"));
    }

    @Nested
    final class ACodeTwiceInTheFile {

        @Test
        void isUnchangedWhenBothRowsSayTheSame() {
            assertThat(place(row(2, "A", Channel.POST), row(3, "A", Channel.POST)))
                    .isEqualTo(new PlacedRows(1, 1, List.of()));
        }

        @Test
        void losesItsSecondRowWhenTheySayDifferentThings() {
            assertThat(place(row(2, "A", Channel.POST), row(3, "A", Channel.ONLINE)))
                    .isEqualTo(
                            new PlacedRows(
                                    1,
                                    0,
                                    List.of(Rejected.of(3, "A", RowFault.DUPLICATE_IN_FILE, "2"))));
        }

        @Test
        void isFoundAcrossBatches() {
            place(row(2, "A", Channel.POST));

            assertThat(place(row(1002, "A", Channel.ONLINE)).rejected())
                    .containsExactly(Rejected.of(1002, "A", RowFault.DUPLICATE_IN_FILE, "2"));
        }
    }

    @Test
    void countsWhatThisImportTookBeforeItWasKilledAsAccepted() {
        place(row(2, "A", Channel.POST), row(3, "A", Channel.POST));

        assertThat(place(row(2, "A", Channel.POST), row(3, "A", Channel.POST)))
                .isEqualTo(new PlacedRows(1, 1, List.of()));
    }

    private PlacedRows place(Row... rows) {
        return new RowPlacing(THIS_IMPORT, shelf).place(List.of(rows));
    }

    private static Row closed(Row row) {
        return new Row(
                row.line(),
                row.code(),
                row.procedure(),
                row.agency(),
                row.department(),
                row.channel(),
                row.receivedAt(),
                row.due(),
                Instant.parse("2022-01-04T03:00:00Z"),
                ImportedOutcome.GRANTED);
    }

    private static Row row(long line, String code, Channel channel) {
        return new Row(
                line,
                new DossierCode(code),
                PERMIT,
                new AgencyId("vu-quang"),
                new DepartmentCode("KTHT"),
                channel,
                Instant.EPOCH,
                null,
                null,
                null);
    }

    private static final class InMemoryShelf implements RowShelf {

        private final Map<DossierCode, Mark> marks = new HashMap<>();

        void put(UUID importId, Row row) {
            marks.put(row.code(), new Mark(importId, row.line(), RowHash.of(row)));
        }

        @Override
        public Set<DossierCode> put(List<Row> rows) {
            Set<DossierCode> taken = new HashSet<>();
            for (Row row : rows) {
                if (marks.containsKey(row.code())) {
                    taken.add(row.code());
                } else {
                    put(THIS_IMPORT, row);
                }
            }
            return taken;
        }

        @Override
        public Map<DossierCode, Mark> marks(Collection<DossierCode> codes) {
            Map<DossierCode, Mark> found = new HashMap<>(marks);
            found.keySet().retainAll(codes);
            return found;
        }

        @Override
        public void close() {}
    }
}
