package vn.motcua.notification.smpp;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;

import org.springframework.boot.context.properties.bind.DefaultValue;

import java.time.Duration;
import java.util.Set;

/**
 * One account at one message centre. Lengths are those of SMPP 3.4.
 *
 * @param weight its part of the messages against the other providers' weights
 * @param tls whether the connection is encrypted; the centre's certificate has to be of a name and
 *     an authority that the JVM trusts
 * @param sender the brand name that phones show
 * @param abroad whether it takes numbers abroad
 * @param window how many parts may wait for their answers at once
 * @param connectTimeout for connecting and for binding, each
 * @param answerTimeout for each answer; afterwards nobody knows whether the part was taken
 * @param enquireLink after how long a silence the connection is tried
 * @param longestPause between two attempts to connect; the first one is a second
 * @param answerIds how ids are written in answers
 * @param receiptIds how ids are written in receipts
 * @param temporary statuses of the centre's own that mean "not now"; any other one it does not know
 *     is for good
 */
record SmppAccount(
        @DefaultValue("1") @PositiveOrZero int weight,
        @NotBlank String host,
        @DefaultValue("2775") @Min(1) @Max(65_535) int port,
        @DefaultValue("false") boolean tls,
        @NotBlank @Size(max = 15) String systemId,
        @DefaultValue("") String password,
        @DefaultValue("") @Size(max = 12) String systemType,
        @NotBlank @Size(max = 11) String sender,
        @DefaultValue("false") boolean abroad,
        @DefaultValue("10") @Min(1) @Max(1_000) int window,
        @DefaultValue("5s") Duration connectTimeout,
        @DefaultValue("10s") Duration answerTimeout,
        @DefaultValue("30s") Duration enquireLink,
        @DefaultValue("1m") Duration longestPause,
        @DefaultValue("AS_WRITTEN") MessageIds answerIds,
        @DefaultValue("AS_WRITTEN") MessageIds receiptIds,
        @DefaultValue Set<Integer> temporary) {

    private static final int LONGEST_PASSWORD = 8;

    SmppAccount {
        temporary = Set.copyOf(temporary);
        // Not by a constraint: its report would show the value.
        if (password.length() > LONGEST_PASSWORD) {
            throw new IllegalArgumentException(
                    "The password of an SMPP account has %s characters at most"
                            .formatted(LONGEST_PASSWORD));
        }
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "SmppAccount[" + systemId + "@" + host + ":" + port + ", from " + sender + "]";
    }
}
