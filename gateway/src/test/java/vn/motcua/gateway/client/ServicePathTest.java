package vn.motcua.gateway.client;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;

class ServicePathTest {

    private static final URI SERVICE = URI.create("http://service:8081");

    @Test
    void keepsWhatPeopleTypeInsideItsPlace() {
        var path =
                ServicePath.of("api", "tracking", "../imports?x=1#y")
                        .with("digits", "1&role=SYSTEM")
                        .with("q", "cấp phép");

        assertThat(path.at(SERVICE))
                .hasToString(
                        "http://service:8081/api/tracking/..%2Fimports%3Fx%3D1%23y"
                                + "?digits=1%26role%3DSYSTEM&q=c%E1%BA%A5p%20ph%C3%A9p");
    }

    @Test
    void leavesOutWhatIsBlank() {
        var path = ServicePath.of("api", "cases").with("state", " ").with("officer", null);

        assertThat(path.at(SERVICE)).hasToString("http://service:8081/api/cases");
    }

    @Test
    void findsTheInstanceOfADepartmentHoweverItsKeyWasWritten() {
        URI justice = URI.create("http://justice");
        var addresses =
                new ServiceAddresses(
                        SERVICE,
                        SERVICE,
                        SERVICE,
                        SERVICE,
                        Map.of("tuphap", justice),
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(1));

        assertThat(addresses.processingOf("TU_PHAP")).isEqualTo(justice);
        assertThat(addresses.processingOf("KTHT")).isEqualTo(SERVICE);
        assertThat(addresses.processingOf(null)).isEqualTo(SERVICE);
        assertThat(addresses.allProcessing()).isEqualTo(List.of(SERVICE, justice));
    }
}
