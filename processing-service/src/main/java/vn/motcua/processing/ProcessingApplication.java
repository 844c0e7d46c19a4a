package vn.motcua.processing;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.scheduling.annotation.EnableScheduling;

import vn.motcua.platform.MotcuaApplication;
import vn.motcua.processing.departments.ConsumerGroup;

/** Starts the service. */
@SpringBootApplication
@EnableScheduling
public class ProcessingApplication {

    /** The service, ready to run alone or beside others in one JVM. */
    public static SpringApplicationBuilder builder() {
        return MotcuaApplication.of(ProcessingApplication.class, "processing-service")
                .initializers(new ConsumerGroup());
    }

    public static void main(String[] args) {
        builder().run(args);
    }
}
