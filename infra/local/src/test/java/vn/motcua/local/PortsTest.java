package vn.motcua.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;

import vn.motcua.embedded.FreePort;
import vn.motcua.local.command.Words;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;

class PortsTest {

    @Test
    void nameTheTakenOneItsOwnerAndTheSetting() throws IOException {
        try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int taken = other.getLocalPort();
            var settings = settings(FreePort.find(), taken);

            assertThatExceptionOfType(Refused.class)
                    .isThrownBy(() -> Ports.requireFree(settings))
                    .satisfies(refused ->
                            assertThat(refused.in(Words.english()))
                                    .contains(
                                            String.valueOf(taken),
                                            "MongoDB",
                                            "--store-port",
                                            "MOTCUA_STORE_PORT"));
        }
    }

    private static Settings settings(int kafkaPort, int storePort) throws IOException {
        return new Settings(Path.of("var"), "127.0.0.1", FreePort.find(), kafkaPort, storePort, 0);
    }
}
