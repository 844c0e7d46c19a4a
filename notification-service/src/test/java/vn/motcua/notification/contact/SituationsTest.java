package vn.motcua.notification.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

import vn.motcua.kernel.catalogue.Catalogue;
import vn.motcua.kernel.event.Actor;
import vn.motcua.kernel.event.Change;
import vn.motcua.kernel.event.DossierEvent;
import vn.motcua.kernel.id.AgencyId;
import vn.motcua.kernel.id.ProcedureCode;
import vn.motcua.notification.Fixtures;
import vn.motcua.notification.template.Template;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

class SituationsTest {

    private static final AgencyId COMMUNE = new AgencyId("vu-quang.duc-linh");
    private static final Instant BEFORE = Instant.parse("2025-06-30T03:00:00Z");
    private static final Instant AFTER = Instant.parse("2025-07-01T03:00:00Z");
    private static final ProcedureCode BIRTHS = new ProcedureCode("1.001193");

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "SURVEY")
    void areToldUnlessSaidOtherwise(Situation situation) {
        assertThat(isTold(Map.of(), situation, Fixtures.AGENCY, BIRTHS)).isTrue();
    }

    @Test
    void askForSatisfactionOnlyWhereThatIsSaid() {
        assertThat(isTold(Map.of(), Situation.SURVEY, Fixtures.AGENCY, BIRTHS)).isFalse();
        assertThat(isTold(Map.of("all.survey", true), Situation.SURVEY, Fixtures.AGENCY, BIRTHS))
                .isTrue();
    }

    @Test
    void areSwitchedOffForOneAgencyAlone() {
        Map<String, Object> settings =
                Map.of("agencies.[vu-quang.duc-linh].received-at-counter", false);

        assertThat(isTold(settings, Situation.RECEIVED_AT_COUNTER, COMMUNE, BIRTHS)).isFalse();
        assertThat(isTold(settings, Situation.RECEIVED, COMMUNE, BIRTHS)).isTrue();
        assertThat(isTold(settings, Situation.RECEIVED_AT_COUNTER, Fixtures.AGENCY, BIRTHS))
                .isTrue();
    }

    @Test
    void areDecidedByTheProcedureBeforeTheAgencyAndByThatBeforeAll() {
        Map<String, Object> settings =
                Map.of(
                        "all.handed-over", false,
                        "agencies.[vu-quang].handed-over", true,
                        "procedures.[1.001193].handed-over", false);

        assertThat(isTold(settings, Situation.HANDED_OVER, COMMUNE, null)).isFalse();
        assertThat(isTold(settings, Situation.HANDED_OVER, Fixtures.AGENCY, null)).isTrue();
        assertThat(isTold(settings, Situation.HANDED_OVER, Fixtures.AGENCY, BIRTHS)).isFalse();
    }

    @Test
    void areDecidedByTheAgencyThatWasInChargeThen() {
        Situations situations =
                situations(Map.of("agencies.[vu-quang.mai-hoa].returned", false), true);

        assertThat(situations.isTold(Situation.RETURNED, event(COMMUNE, BEFORE), BIRTHS)).isTrue();
        assertThat(situations.isTold(Situation.RETURNED, event(COMMUNE, AFTER), BIRTHS)).isFalse();
    }

    @Test
    void areWorthLookingUpADossierForWhenAnyProcedureHasThem() {
        Situations situations =
                situations(
                        Map.of("all.returned", false, "procedures.[1.001193].survey", true), true);

        assertThat(situations.mayBeTold(Situation.SURVEY, event(COMMUNE, BEFORE))).isTrue();
        assertThat(situations.mayBeTold(Situation.RETURNED, event(COMMUNE, BEFORE))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "all.recieved, false, all.recieved is no situation",
        "agencies.[vu-quang].nothing, true, agencies.[vu-quang].nothing is no situation",
        "agencies.[huong-khe].received, false, agencies.[huong-khe]: there is no such agency",
        "procedures.[9.999999].received, false, 'procedures.[9.999999]: there is no such"
                + " procedure'",
        "all.extended, false, all.extended is owed to the applicant and cannot be switched off",
        "all.survey, true, 'all.survey is on, but motcua.notification.texts.survey-url is not"
                + " set'",
    })
    void refuseSettingsThatCannotHold(String setting, boolean on, String why) {
        assertThatThrownBy(() -> situations(Map.of(setting, on), false))
                .hasMessage("motcua.notification.situations." + why);
    }

    private static boolean isTold(
            Map<String, Object> settings,
            Situation situation,
            AgencyId agency,
            @Nullable ProcedureCode procedure) {
        return situations(settings, true).isTold(situation, event(agency, BEFORE), procedure);
    }

    private static DossierEvent event(AgencyId agency, Instant occurredAt) {
        return new DossierEvent(
                new UUID(1, 1),
                Fixtures.DOSSIER,
                2,
                occurredAt,
                occurredAt,
                Actor.SYSTEM,
                agency,
                Fixtures.DEPARTMENT,
                new Change.Returned("r"));
    }

    private static Situations situations(Map<String, Object> settings, boolean hasSurvey) {
        var source = new MapConfigurationPropertySource();
        settings.forEach((key, on) -> source.put("motcua.notification.situations." + key, on));
        SituationProperties bound =
                new Binder(source)
                        .bindOrCreate("motcua.notification.situations", SituationProperties.class);
        return new Situations(
                bound, Catalogue.load(), template -> hasSurvey || template != Template.SURVEY);
    }
}
