package vn.motcua.gateway;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;

import vn.motcua.platform.MotcuaApplication;

/** Starts the service. */
@SpringBootApplication
public class GatewayApplication {

    /** The service, ready to run alone or beside others in one JVM. */
    public static SpringApplicationBuilder builder() {
        return MotcuaApplication.of(GatewayApplication.class, "gateway");
    }

    public static void main(String[] args) {
        builder().run(args);
    }
}
