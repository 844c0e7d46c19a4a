package vn.motcua.local;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OwnLibrariesTest {

    @ParameterizedTest
    @CsvSource({
        "gateway, org.springframework.cloud.gateway.server.mvc.SomeAutoConfiguration, true",
        "intake-service, org.springframework.cloud.gateway.server.mvc.SomeAutoConfiguration, false",
        "processing-service, org.springframework.cloud.stream.config.SomeConfiguration, true",
        "gateway, org.springframework.cloud.stream.config.SomeConfiguration, false",
        "gateway, org.springframework.cloud.client.SomeAutoConfiguration, true",
        "reporting-service, org.springframework.cloud.client.SomeAutoConfiguration, false",
        "reporting-service, org.springframework.boot.kafka.autoconfigure.SomeConfiguration, true",
        "intake-service, vn.motcua.platform.PlatformAutoConfiguration, true"
    })
    void areSetUpByTheServicesThatNameThem(String service, String configuration, boolean own) {
        assertThat(OwnLibraries.isFor(service, configuration)).isEqualTo(own);
    }
}
