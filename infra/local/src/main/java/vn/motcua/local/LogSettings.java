package vn.motcua.local;

import org.slf4j.bridge.SLF4JBridgeHandler;

import java.nio.file.Path;

/**
 * Sends what five services, a broker and a store have to say to one file. Spring Boot's own logging
 * is left out: each of the five contexts would set up the one logger context anew.
 */
final class LogSettings {

    private LogSettings() {}

    /** Must come before the first logger of the JVM. */
    static void writeTo(Path file) {
        System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
        System.setProperty("logback.configurationFile", "vn/motcua/local/logback.xml");
        System.setProperty("motcua.log", file.toString());
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
    }
}
