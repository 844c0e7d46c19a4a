package vn.motcua.notification.sms;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import vn.motcua.notification.Fixtures;
import vn.motcua.notification.message.Delivery.Accepted;
import vn.motcua.notification.message.Delivery.GivenUp;
import vn.motcua.notification.message.Message;
import vn.motcua.notification.message.MessageFixtures;

import java.util.ArrayList;
import java.util.List;

final class SmsCarrierTest {

    private static final String LAOTIAN = "+8562055123456";

    private final List<String> texted = new ArrayList<>();

    @Test
    void textsNobodyAbroadUnlessTheProviderDoes() {
        assertThat(carrier(false).send(to(LAOTIAN))).isInstanceOf(GivenUp.class);
        assertThat(texted).isEmpty();

        assertThat(carrier(true).send(to(LAOTIAN))).isInstanceOf(Accepted.class);
        assertThat(texted).containsExactly(LAOTIAN);
    }

    @Test
    void textsEveryMobilePhoneOfTheCountry() {
        assertThat(carrier(false).send(to("0912345678"))).isInstanceOf(Accepted.class);
        assertThat(carrier(false).send(to("+84912345678"))).isInstanceOf(Accepted.class);
    }

    private SmsCarrier carrier(boolean abroad) {
        return new SmsCarrier(
                new SmsProvider() {
                    @Override
                    public String name() {
                        return "test";
                    }

                    @Override
                    public boolean reachesAbroad() {
                        return abroad;
                    }

                    @Override
                    public String send(SmsMessage message) {
                        texted.add(message.to());
                        return message.id();
                    }
                });
    }

    private static Message to(String number) {
        return MessageFixtures.sms(number, Fixtures.NOON);
    }
}
