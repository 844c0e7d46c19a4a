package vn.motcua.gateway.client;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;

class ServiceAddressesTest {

    private static final URI SERVICE = URI.create("http://service:8081");
    private static final URI JUSTICE = URI.create("http://justice");

    private final ServiceAddresses addresses =
            new ServiceAddresses(
                    SERVICE,
                    SERVICE,
                    SERVICE,
                    SERVICE,
                    Map.of("tuphap", JUSTICE),
                    Duration.ofSeconds(1),
                    Duration.ofSeconds(1),
                    Duration.ofSeconds(1));

    @Test
    void findTheInstanceOfADepartmentHoweverItsKeyWasWritten() {
        assertThat(addresses.processingOf("TU_PHAP")).isEqualTo(JUSTICE);
        assertThat(addresses.processingOf("KTHT")).isEqualTo(SERVICE);
        assertThat(addresses.processingOf(null)).isEqualTo(SERVICE);
        assertThat(addresses.allProcessing()).isEqualTo(List.of(SERVICE, JUSTICE));
    }

    @Test
    void keepWhatPeopleTypeInsideItsPlace() {
        assertThat(
                        addresses
                                .processingAt(null)
                                .expand("/api/tracking/{code}", Map.of("code", "../imports?x=1#y")))
                .hasToString("http://service:8081/api/tracking/..%2Fimports%3Fx%3D1%23y");
    }
}
