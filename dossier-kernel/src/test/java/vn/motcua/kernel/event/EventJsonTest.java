package vn.motcua.kernel.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import vn.motcua.kernel.clock.DerivationStep;
import vn.motcua.kernel.clock.Limit;
import vn.motcua.kernel.clock.StartRule;
import vn.motcua.kernel.clock.Term;
import vn.motcua.kernel.id.AgencyId;
import vn.motcua.kernel.id.DepartmentCode;
import vn.motcua.kernel.id.DossierCode;
import vn.motcua.kernel.id.DossierId;
import vn.motcua.kernel.id.ProcedureCode;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

class EventJsonTest {

    private static final DossierEvent RECEIVED =
            new DossierEvent(
                    UUID.fromString("01780000-0000-7000-8000-000000000001"),
                    DossierId.parse("01780000-0000-7000-8000-000000000002"),
                    1,
                    Instant.parse("2021-04-08T01:30:00Z"),
                    Instant.parse("2021-04-08T01:30:01Z"),
                    new Actor(Role.KIOSK, "kiosk-1"),
                    new AgencyId("vu-quang"),
                    new DepartmentCode("KTHT"),
                    new Change.Received(
                            new DossierCode("000.00.13.H27-210408-0001"),
                            new ProcedureCode("1.013225"),
                            "2021-1",
                            Channel.KIOSK,
                            List.of("don"),
                            Instant.parse("2021-04-30T04:30:00Z"),
                            List.of(new DerivationStep("start.at-once", "Nhận", "Received")),
                            new Term(Limit.workingDays("15"), StartRule.AT_ONCE, null)));

    @Test
    void readsWhatItWrote() {
        assertThat(EventJson.read(EventJson.write(RECEIVED))).isEqualTo(RECEIVED);
    }

    @Test
    void writesMomentsAndIdsAsText() {
        assertThat(new String(EventJson.write(RECEIVED), UTF_8))
                .contains("\"occurredAt\":\"2021-04-08T01:30:00Z\"")
                .contains("\"dossierId\":\"01780000-0000-7000-8000-000000000002\"")
                .contains("\"type\":\"vn.motcua.dossier.received.v1\"");
    }

    @Test
    void ignoresMembersItDoesNotKnow() {
        String newer = json().replace("\"sequence\":1", "\"sequence\":1,\"weight\":3");

        assertThat(EventJson.read(newer.getBytes(UTF_8))).isEqualTo(RECEIVED);
    }

    @Nested
    class AnActor {

        private static final UUID MANDATE = UUID.fromString("01780000-0000-7000-8000-0000000000e1");

        @Test
        void whoStandsInForAnotherIsReadAsWritten() {
            DossierEvent event = by(RECEIVED.actor().standingInFor("canbo.ktht", MANDATE));

            assertThat(EventJson.read(EventJson.write(event))).isEqualTo(event);
            assertThat(new String(EventJson.write(event), UTF_8))
                    .contains(
                            "\"onBehalfOf\":{\"officer\":\"canbo.ktht\",\"mandate\":\""
                                    + MANDATE
                                    + "\"}");
        }

        @Test
        void inTheirOwnRightIsWrittenAsEver() {
            assertThat(json()).contains("\"actor\":{\"role\":\"KIOSK\",\"id\":\"kiosk-1\"}");
        }

        @Test
        void isMalformedWhenItIsNotSaidByWhichMandate() {
            String json =
                    json().replace("\"kiosk-1\"", "\"kiosk-1\",\"onBehalfOf\":{\"officer\":\"a\"}");

            assertThatExceptionOfType(MalformedEvent.class)
                    .isThrownBy(() -> EventJson.read(json.getBytes(UTF_8)))
                    .withMessageContaining("actor.onBehalfOf.mandate");
        }

        private static DossierEvent by(Actor actor) {
            return new DossierEvent(
                    RECEIVED.eventId(),
                    RECEIVED.dossierId(),
                    RECEIVED.sequence(),
                    RECEIVED.occurredAt(),
                    RECEIVED.recordedAt(),
                    actor,
                    RECEIVED.agency(),
                    RECEIVED.department(),
                    RECEIVED.change());
        }
    }

    @Nested
    class AForeignRecord {

        @Test
        void isMalformedWhenItIsNotJson() {
            malformed("hello");
        }

        @Test
        void isMalformedWhenItIsNull() {
            malformed("null");
        }

        @Test
        void isMalformedWhenAMemberIsMissing() {
            malformed(json().replace("\"agency\"", "\"agencie\""));
        }

        @Test
        void isMalformedWhenItsTypeIsUnknown() {
            malformed(json().replace("received.v1", "received.v99"));
        }

        @Test
        void isMalformedWhenItsSequenceIsZero() {
            malformed(json().replace("\"sequence\":1", "\"sequence\":0"));
        }

        @Test
        void isMalformedWhenItsSequenceIsMissing() {
            malformed(json().replace("\"sequence\":1,", ""));
        }

        private void malformed(String record) {
            assertThatExceptionOfType(MalformedEvent.class)
                    .isThrownBy(() -> EventJson.read(record.getBytes(UTF_8)));
        }
    }

    private static String json() {
        return new String(EventJson.write(RECEIVED), UTF_8);
    }
}
