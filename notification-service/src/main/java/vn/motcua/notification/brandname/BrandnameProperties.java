package vn.motcua.notification.brandname;

import jakarta.validation.Valid;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

import java.util.Map;

/**
 * The providers that are asked over HTTP.
 *
 * @param brandname by the names under which messages show who took them
 */
@Validated
@ConfigurationProperties("motcua.notification.sms")
record BrandnameProperties(@DefaultValue Map<String, @Valid BrandnameAccount> brandname) {

    BrandnameProperties {
        brandname = Map.copyOf(brandname);
    }
}
