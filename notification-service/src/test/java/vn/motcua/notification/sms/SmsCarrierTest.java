package vn.motcua.notification.sms;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import vn.motcua.notification.Fixtures;
import vn.motcua.notification.message.Delivery;
import vn.motcua.notification.message.Delivery.Accepted;
import vn.motcua.notification.message.Delivery.GivenUp;
import vn.motcua.notification.message.Handover;
import vn.motcua.notification.message.Message;
import vn.motcua.notification.message.MessageFixtures;
import vn.motcua.notification.message.Reason;
import vn.motcua.notification.message.Reason.Cause;

import java.util.ArrayList;
import java.util.List;

final class SmsCarrierTest {

    private static final String LAOTIAN = "+8562055123456";

    private final List<String> texted = new ArrayList<>();
    private final List<String> forgotten = new ArrayList<>();
    private SmsAnswer answer = new SmsAnswer.Accepted(List.of("1"), false);

    @Test
    void textsNobodyAbroadUnlessTheProviderDoes() {
        assertThat(carrier(false).send(to(LAOTIAN))).isInstanceOf(GivenUp.class);
        assertThat(texted).isEmpty();

        assertThat(carrier(true).send(to(LAOTIAN))).isInstanceOf(Accepted.class);
        assertThat(texted).containsExactly("8562055123456");
    }

    @Test
    void textsEveryMobilePhoneOfTheCountry() {
        assertThat(carrier(false).send(to("0912345678"))).isInstanceOf(Accepted.class);
        assertThat(carrier(false).send(to("+84912345678"))).isInstanceOf(Accepted.class);
        assertThat(texted).containsExactly("84912345678", "84912345678");
    }

    @Test
    void textsNoLandline() {
        assertThat(carrier(true).send(to("02393812345"))).isInstanceOf(GivenUp.class);
        assertThat(texted).isEmpty();
    }

    @Test
    void showsWhatAProviderSaidWithoutTheNumber() {
        answer = new SmsAnswer.Refused("no route to +84 912 345 678,\n84912345678 is barred");

        assertThat(carrier(false).send(to("0912345678")))
                .isEqualTo(
                        new GivenUp(
                                new Reason(Cause.REFUSED, "test: no route to ***, *** is barred")));
    }

    @Test
    void saysThatNobodyKnowsWhatAProviderMayHaveTaken() {
        answer = new SmsAnswer.Unknown("time-out", List.of("7"));

        assertThat(carrier(false).send(to("0912345678")))
                .isEqualTo(
                        new Delivery.Unknown(
                                new Reason(Cause.UNCERTAIN, "test: time-out"),
                                Handover.of("test", List.of("7"))));
    }

    /** Before the provider came, messages were kept there. */
    @Test
    void hasTheVisibleOutboxForgetWhateverProviderThereIs() {
        carrier(false).forget("a message");

        assertThat(forgotten).containsExactly("a message");
    }

    private SmsCarrier carrier(boolean abroad) {
        var provider = new ScriptedProvider("test", abroad, answer, texted);
        return new SmsCarrier(SmsRouterTest.router(() -> 0, provider.weighing(1)), forgotten::add);
    }

    private static Message to(String number) {
        return MessageFixtures.sms(number, Fixtures.NOON);
    }
}
