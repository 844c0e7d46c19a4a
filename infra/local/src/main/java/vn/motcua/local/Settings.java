package vn.motcua.local;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Where a local district keeps its data and where it listens. The services take five ports in a
 * row, the gateway the first; the broker takes two, the store one.
 *
 * @param address the gateway's; everything else listens on the loopback address only
 * @param minFreeMb how much must be free on the disk, in megabytes
 */
public record Settings(
        Path var, String address, int portBase, int kafkaPort, int storePort, int minFreeMb) {

    /** What can be set: as {@code --name=value}, or in the environment. */
    enum Option {
        VAR("--var", "MOTCUA_VAR", "var"),
        ADDRESS("--address", "MOTCUA_ADDRESS", "127.0.0.1"),
        PORT_BASE("--port-base", "MOTCUA_PORT_BASE", "8080"),
        KAFKA_PORT("--kafka-port", "MOTCUA_KAFKA_PORT", "9092"),
        STORE_PORT("--store-port", "MOTCUA_STORE_PORT", "27017"),
        MIN_FREE_MB("--min-free-mb", "MOTCUA_MIN_FREE_MB", "200");

        final String argument;
        final String environment;
        final String usual;

        Option(String argument, String environment, String usual) {
            this.argument = argument;
            this.environment = environment;
            this.usual = usual;
        }
    }

    private static final int HIGHEST_PORT = 65_530;

    /** Whether that argument is one of these settings. */
    static boolean isOne(String argument) {
        return Stream.of(Option.values())
                .anyMatch(option -> argument.startsWith(option.argument + "="));
    }

    /**
     * Reads the settings; an argument wins over the environment.
     *
     * @throws Refused when an argument is unknown or a port is not one
     */
    static Settings read(List<String> arguments, Map<String, String> environment) {
        Map<Option, String> values = new EnumMap<>(Option.class);
        for (Option option : Option.values()) {
            values.put(option, environment.getOrDefault(option.environment, option.usual));
        }
        for (String argument : arguments) {
            int equals = argument.indexOf('=');
            String name = equals < 0 ? argument : argument.substring(0, equals);
            values.put(named(name, argument), argument.substring(equals + 1));
        }
        return new Settings(
                Path.of(value(values, Option.VAR)),
                value(values, Option.ADDRESS),
                port(values, Option.PORT_BASE),
                port(values, Option.KAFKA_PORT),
                port(values, Option.STORE_PORT),
                megabytes(values));
    }

    /** The arguments that say the same. */
    List<String> arguments() {
        return List.of(
                Option.VAR.argument + "=" + var,
                Option.ADDRESS.argument + "=" + address,
                Option.PORT_BASE.argument + "=" + portBase,
                Option.KAFKA_PORT.argument + "=" + kafkaPort,
                Option.STORE_PORT.argument + "=" + storePort,
                Option.MIN_FREE_MB.argument + "=" + minFreeMb);
    }

    int controllerPort() {
        return kafkaPort + 1;
    }

    int port(Service service) {
        return portBase + service.offset();
    }

    /** Where people and programs find the district. */
    public String gateway() {
        boolean everywhere = address.equals("0.0.0.0") || address.equals("::");
        return "http://%s:%d".formatted(everywhere ? "127.0.0.1" : address, port(Service.GATEWAY));
    }

    private static Option named(String name, String argument) {
        return Arrays.stream(Option.values())
                .filter(option -> option.argument.equals(name) && argument.contains("="))
                .findFirst()
                .orElseThrow(() -> new Refused("unknown-argument", argument));
    }

    private static String value(Map<Option, String> values, Option option) {
        return values.getOrDefault(option, option.usual);
    }

    private static int megabytes(Map<Option, String> values) {
        String text = value(values, Option.MIN_FREE_MB);
        if (!text.matches("\\d{1,9}")) {
            throw new Refused(
                    "not-megabytes",
                    text,
                    Option.MIN_FREE_MB.argument,
                    Option.MIN_FREE_MB.environment);
        }
        return Integer.parseInt(text);
    }

    private static int port(Map<Option, String> values, Option option) {
        String text = value(values, option);
        try {
            int port = Integer.parseInt(text);
            if (port >= 1 && port <= HIGHEST_PORT) {
                return port;
            }
        } catch (NumberFormatException notANumber) {
            // Refused below, with the name of the setting.
        }
        throw new Refused("not-a-port", text, option.argument, option.environment);
    }
}
