package vn.motcua.notification.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

import vn.motcua.kernel.catalogue.Catalogue;
import vn.motcua.kernel.id.AgencyId;

import java.util.Map;
import java.util.Set;

class TextPropertiesTest {

    @Test
    void allowTwoPartsWithoutAccentsWhereNothingIsSet() {
        TextProperties usual =
                new Binder(new MapConfigurationPropertySource(Map.of()))
                        .bindOrCreate("motcua.notification.texts", TextProperties.class);

        assertThat(usual).isEqualTo(new TextProperties(2, Set.of(), null));
    }

    @Test
    void takeAccentsForAgenciesThatThereAre() {
        var catalogue = Catalogue.load();
        var known = new TextProperties(2, Set.of("vu-quang"), null);

        assertThat(known.checkedAgainst(catalogue).isAccented(new AgencyId("vu-quang"))).isTrue();
        assertThatThrownBy(() ->
                        new TextProperties(2, Set.of("huong-khe"), null).checkedAgainst(catalogue))
                .hasMessage(
                        "motcua.notification.texts.accented-agencies names no agency: huong-khe");
    }

    @Test
    void areRefusedWithNoPartsAndWithASurveyNowhere() {
        assertThatThrownBy(() -> new TextProperties(0, Set.of(), null))
                .hasMessageContaining("sms-parts must be at least 1, not 0");
        assertThatThrownBy(() -> new TextProperties(2, Set.of(), "danh gia"))
                .hasMessageContaining("survey-url is no address: danh gia");
    }
}
