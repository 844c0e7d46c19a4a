package vn.motcua.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashSet;
import java.util.Set;

class FreePortTest {

    @Test
    void isGivenOnceThoughNobodyListensOnIt() throws Exception {
        Set<Integer> given = new HashSet<>();
        for (int i = 0; i < 200; i++) {
            assertThat(given.add(FreePort.find())).isTrue();
        }
    }

    @Test
    void canBeListenedOn() throws Exception {
        int first = FreePort.findRow(3);
        for (int port = first; port < first + 3; port++) {
            try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                assertThat(socket.isBound()).isTrue();
            }
        }
    }
}
