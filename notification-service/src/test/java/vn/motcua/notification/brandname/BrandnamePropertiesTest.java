package vn.motcua.notification.brandname;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import vn.motcua.notification.brandname.BrandnameAccount.Shape;
import vn.motcua.notification.sms.SmsProviders;

class BrandnamePropertiesTest {

    private static final String VNPT = "motcua.notification.sms.brandname.vnpt.";

    private final ApplicationContextRunner service =
            new ApplicationContextRunner().withUserConfiguration(BrandnameConfiguration.class);

    @Test
    void namesNobodyWhereNothingIsSet() {
        service.run(context -> assertThat(context.getBean(SmsProviders.class).all()).isEmpty());
    }

    @Test
    void makesAProviderOfEachAccount() {
        service.withPropertyValues(
                        VNPT + "shape=vnpt",
                        VNPT + "url=https://vnpt.example/smsbn/api",
                        VNPT + "user=u",
                        VNPT + "password=secret",
                        VNPT + "weight=20",
                        VNPT + "contract.id=5",
                        VNPT + "contract.templates[0].id=77",
                        VNPT + "contract.templates[0].text=Ho so {1} da co ket qua.")
                .run(context -> {
                    assertThat(context.getBean(SmsProviders.class).all())
                            .singleElement()
                            .satisfies(one -> {
                                assertThat(one.weight()).isEqualTo(20);
                                assertThat(one.provider().name()).isEqualTo("vnpt");
                            });
                    assertThat(context.getBean(BrandnameProperties.class).brandname().values())
                            .singleElement()
                            .satisfies(account -> {
                                assertThat(account.shape()).isEqualTo(Shape.VNPT);
                                assertThat(account.contract().type()).isEqualTo("1");
                                assertThat(account.contract().templates()).hasSize(1);
                                assertThat(account).asString().doesNotContain("secret");
                            });
                });
    }

    @Test
    void doesNotStartWithHalfAnAccount() {
        service.withPropertyValues(VNPT + "shape=vnpt", VNPT + "user=u")
                .run(context -> assertThat(context).hasFailed());
    }
}
