package vn.motcua.local;

import vn.motcua.local.Settings.Option;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.LinkedHashMap;
import java.util.Map;

/** Says which port is taken before anything starts, and how to choose another. */
final class Ports {

    private Ports() {}

    /**
     * Tries every port of the district.
     *
     * @throws Refused naming the first one that is taken and its setting
     */
    static void requireFree(Settings settings) {
        wanted(settings)
                .forEach((port, wish) -> {
                    if (isTaken(wish.address(), port)) {
                        throw new Refused(
                                "port-taken",
                                port,
                                wish.owner(),
                                wish.option().argument,
                                wish.option().environment);
                    }
                });
    }

    private static Map<Integer, Wish> wanted(Settings settings) {
        Map<Integer, Wish> wanted = new LinkedHashMap<>();
        for (Service service : Service.values()) {
            String address = service == Service.GATEWAY ? settings.address() : "127.0.0.1";
            wanted.put(
                    settings.port(service), new Wish(service.title(), address, Option.PORT_BASE));
        }
        wanted.put(settings.kafkaPort(), new Wish("Kafka", "127.0.0.1", Option.KAFKA_PORT));
        wanted.put(settings.controllerPort(), new Wish("Kafka", "127.0.0.1", Option.KAFKA_PORT));
        wanted.put(settings.storePort(), new Wish("MongoDB", "127.0.0.1", Option.STORE_PORT));
        return wanted;
    }

    private static boolean isTaken(String address, int port) {
        try (var socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(address, port));
            return false;
        } catch (IOException taken) {
            return true;
        }
    }

    private record Wish(String owner, String address, Option option) {}
}
