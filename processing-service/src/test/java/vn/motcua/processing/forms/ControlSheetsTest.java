package vn.motcua.processing.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import static vn.motcua.processing.casework.CaseFixtures.COLLEAGUE;
import static vn.motcua.processing.casework.CaseFixtures.DISTRICT;
import static vn.motcua.processing.casework.CaseFixtures.DUE_AT;
import static vn.motcua.processing.casework.CaseFixtures.KTHT;
import static vn.motcua.processing.casework.CaseFixtures.OFFICER;
import static vn.motcua.processing.casework.CaseFixtures.RECEIVED_AT;
import static vn.motcua.processing.casework.CaseFixtures.RECEPTION;
import static vn.motcua.processing.casework.CaseFixtures.TU_PHAP;
import static vn.motcua.processing.casework.CaseFixtures.delivered;
import static vn.motcua.processing.casework.CaseFixtures.event;
import static vn.motcua.processing.casework.CaseFixtures.granted;
import static vn.motcua.processing.casework.CaseFixtures.handedOverFromTuPhap;
import static vn.motcua.processing.casework.CaseFixtures.received;
import static vn.motcua.processing.casework.CaseFixtures.someDossier;

import org.junit.jupiter.api.Test;

import vn.motcua.forms.ControlSheet;
import vn.motcua.forms.HandOver;
import vn.motcua.kernel.catalogue.Catalogue;
import vn.motcua.kernel.clock.Stint;
import vn.motcua.kernel.event.Actor;
import vn.motcua.kernel.event.Change;
import vn.motcua.kernel.event.DossierEvent;
import vn.motcua.kernel.event.Role;
import vn.motcua.kernel.id.DepartmentCode;
import vn.motcua.kernel.id.DossierId;
import vn.motcua.platform.web.PublicAddress;
import vn.motcua.processing.casework.Case;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

class ControlSheetsTest {

    private static final String CITIZEN = "Người nộp hồ sơ";
    private static final Actor JUSTICE = new Actor(Role.OFFICER, "canbo.tuphap");

    private final DossierId id = someDossier();
    private final List<DossierEvent> events = new ArrayList<>();

    @Test
    void sayWhoGaveTheDossierAndWhoTookItEachTime() {
        happened(RECEPTION, TU_PHAP, received("000.00.13.H27-210408-0009", DUE_AT));
        happened(JUSTICE, TU_PHAP, new Change.Claimed(JUSTICE.id()));
        happened(
                JUSTICE,
                TU_PHAP,
                new Change.SupplementRequested(List.of("don"), "Thiếu chữ ký", null));
        happened(
                RECEPTION,
                TU_PHAP,
                new Change.Supplemented(List.of("don"), DUE_AT, List.of(), null));
        happened(JUSTICE, KTHT, handedOverWithItsPast());
        happened(OFFICER, KTHT, new Change.Claimed(OFFICER.id()));
        happened(COLLEAGUE.standingInFor(OFFICER.id(), UUID.randomUUID()), KTHT, granted());
        happened(RECEPTION, KTHT, delivered());

        assertThat(sheet().handOvers())
                .extracting(HandOver::givenBy, HandOver::takenBy)
                .containsExactly(
                        tuple(CITIZEN, "canbo.tuphap"),
                        tuple("canbo.tuphap", CITIZEN),
                        tuple(CITIZEN, "tiepnhan"),
                        tuple("canbo.tuphap", "canbo.ktht"),
                        tuple("canbo2.ktht (thay canbo.ktht)", "tiepnhan"));
        assertThat(sheet().heading().place()).isEqualTo("Vũ Quang");
    }

    @Test
    void leaveRoomForThePenWhereNobodyTookItYet() {
        happened(
                new Actor(Role.KIOSK, "kiosk"),
                KTHT,
                received("000.00.13.H27-210408-0001", DUE_AT));

        assertThat(sheet().handOvers())
                .extracting(HandOver::givenBy, HandOver::takenBy)
                .containsExactly(tuple(CITIZEN, null));
    }

    @Test
    void nameNobodyOfTheTimeBeforeTheCaseCameHere() {
        events.add(event(id, 7, handedOverFromTuPhap()));

        assertThat(sheet().handOvers()).extracting(HandOver::givenBy).containsOnlyNulls();
    }

    private void happened(Actor actor, DepartmentCode department, Change change) {
        long sequence = events.size() + 1L;
        events.add(
                new DossierEvent(
                        UUID.randomUUID(),
                        id,
                        sequence,
                        RECEIVED_AT.plusSeconds(sequence),
                        RECEIVED_AT.plusSeconds(sequence),
                        actor,
                        DISTRICT,
                        department,
                        change));
    }

    private Change.HandedOver handedOverWithItsPast() {
        Change.HandedOver over = handedOverFromTuPhap();
        Change.CarriedState state = over.state();
        Instant now = RECEIVED_AT.plusSeconds(events.size() + 1L);
        var work = Case.replayed(events.size(), events, List.of()).state().dossier().work();
        List<Stint> stints = new ArrayList<>(work.stints());
        Stint last = stints.removeLast();
        stints.add(new Stint(last.holder(), last.from(), now));
        stints.add(new Stint(new Stint.Department(DISTRICT, KTHT), now, null));
        return new Change.HandedOver(
                over.fromAgency(),
                over.fromDepartment(),
                over.toAgency(),
                over.toDepartment(),
                over.step(),
                new Change.CarriedState(
                        state.code(),
                        state.procedure(),
                        state.receivedAt(),
                        state.dueAt(),
                        new Change.CarriedWork(work.clock(), null, stints, 1, List.of())),
                null);
    }

    private ControlSheet sheet() {
        var words = new FormWords(Catalogue.load(), PublicAddress.of("https://motcua.example/"));
        return new ControlSheets(words).of(Case.replayed(events.size(), events, List.of()));
    }
}
