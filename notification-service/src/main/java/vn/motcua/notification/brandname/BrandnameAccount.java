package vn.motcua.notification.brandname;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;

import org.springframework.boot.context.properties.bind.DefaultValue;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * One account at one provider.
 *
 * @param weight its part of the messages against the other providers' weights
 * @param shape how the provider is asked
 * @param url where
 * @param user {@code User} of Viettel, {@code APIUSER} of VNPT, {@code ApiKey} of eSMS
 * @param password {@code Password}, {@code APIPASS}, {@code SecretKey}
 * @param sender the registered brand name that phones show
 * @param cpCode {@code CPCode}, of Viettel only
 * @param contract of VNPT only
 * @param permanent codes of the provider that refuse a message for good, beside those that are
 *     known
 * @param connectTimeout for connecting
 * @param answerTimeout for the answer; afterwards nobody knows whether the message was taken
 */
record BrandnameAccount(
        @DefaultValue("1") @PositiveOrZero int weight,
        @NotNull Shape shape,
        @NotNull URI url,
        @NotBlank String user,
        @DefaultValue("") String password,
        @DefaultValue("") String sender,
        @DefaultValue("") String cpCode,
        @DefaultValue @Valid Contract contract,
        @DefaultValue Set<String> permanent,
        @DefaultValue("5s") Duration connectTimeout,
        @DefaultValue("15s") Duration answerTimeout) {

    /** The providers whose ways are known. */
    enum Shape {
        VIETTEL,
        VNPT,
        ESMS
    }

    /**
     * What VNPT wants to know of a contract.
     *
     * @param id {@code CONTRACTID}
     * @param type {@code CONTRACTTYPEID}: 1 for customer care
     * @param label {@code LABELID}, of the brand name
     * @param agent {@code AGENTID}
     * @param username {@code USERNAME}
     * @param templates the registered texts; nothing else is taken
     */
    record Contract(
            @DefaultValue("") String id,
            @DefaultValue("1") String type,
            @DefaultValue("") String label,
            @DefaultValue("") String agent,
            @DefaultValue("") String username,
            @DefaultValue List<@Valid RegisteredTemplate> templates) {

        Contract {
            templates = List.copyOf(templates);
        }
    }

    BrandnameAccount {
        permanent = Set.copyOf(permanent);
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "BrandnameAccount[" + shape + " at " + url + ", from " + sender + "]";
    }
}
