package vn.motcua.processing.casework.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;
import org.springframework.messaging.MessageHeaders;

import vn.motcua.kernel.event.Change;
import vn.motcua.kernel.event.EventJson;
import vn.motcua.kernel.event.MalformedEvent;
import vn.motcua.kernel.id.AgencyId;
import vn.motcua.kernel.id.DepartmentCode;
import vn.motcua.platform.messaging.Replayable;
import vn.motcua.platform.position.Reading;
import vn.motcua.platform.position.Readings;
import vn.motcua.processing.casework.CaseRepository;
import vn.motcua.processing.casework.DossierEventHandler;
import vn.motcua.processing.casework.OwnEvents;
import vn.motcua.processing.departments.Departments;

import java.util.function.Consumer;

/** What this service listens to; topic and group are set in processing-service.yaml. */
@Configuration(proxyBeanMethods = false)
class CaseConsumers {

    private static final String HANDED_OVER = EventJson.typeOf(Change.HandedOver.class);

    @Bean
    Consumer<Message<?>> onDossierEvent(
            Departments departments,
            DossierEventHandler dossiers,
            OwnEvents own,
            Readings readings) {
        return record -> {
            MessageHeaders headers = record.getHeaders();
            if (mayBeOurs(headers, departments)) {
                Reading reading = readings.of(headers);
                // Read again, it may meet a store that was set back since it was written.
                if (reading == Reading.AGAIN || !own.have(attribute(headers, "id"))) {
                    dossiers.handle(EventJson.read(body(record)), reading);
                }
            }
        };
    }

    @Bean
    Replayable deadEvents(Departments departments, CaseRepository cases) {
        return new CaseReplay(departments, cases);
    }

    /**
     * Headers spare us the body of a record that is another department's; not of a hand-over, which
     * names the one it goes to and may come from here.
     */
    private static boolean mayBeOurs(MessageHeaders headers, Departments departments) {
        if (HANDED_OVER.equals(attribute(headers, "type"))) {
            return true;
        }
        String agency = text(headers.get("agency"));
        String department = text(headers.get("department"));
        if (departments.isAll() || agency == null || department == null) {
            return true;
        }
        try {
            return departments.own(new AgencyId(agency), new DepartmentCode(department));
        } catch (IllegalArgumentException unreadable) {
            return true;
        }
    }

    /**
     * Of a CloudEvent: what lies on the topic as {@code ce_type} is handed on as {@code ce-type}.
     */
    private static @Nullable String attribute(MessageHeaders headers, String name) {
        return text(headers.getOrDefault("ce-" + name, headers.get("ce_" + name)));
    }

    private static byte[] body(Message<?> record) {
        if (record.getPayload() instanceof byte[] body) {
            return body;
        }
        throw new MalformedEvent("The record has no body");
    }

    private static @Nullable String text(@Nullable Object header) {
        return header instanceof byte[] bytes ? new String(bytes, UTF_8) : (String) header;
    }
}
