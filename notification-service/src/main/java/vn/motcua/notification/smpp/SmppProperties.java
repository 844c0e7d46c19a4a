package vn.motcua.notification.smpp;

import jakarta.validation.Valid;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

import java.util.Map;

/**
 * The message centres.
 *
 * @param smpp by the names under which messages show who took them
 */
@Validated
@ConfigurationProperties("motcua.notification.sms")
record SmppProperties(@DefaultValue Map<String, @Valid SmppAccount> smpp) {

    SmppProperties {
        smpp = Map.copyOf(smpp);
    }
}
