package vn.motcua.reporting.ledger;

import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

import vn.motcua.kernel.event.MalformedEvent;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** The JSON form of facts, counts and progress, in stores and on topics. */
public final class LedgerJson {

    private static final TypeReference<Map<Account, Long>> AMOUNTS = new TypeReference<>() {};

    private static final List<Account> ACCOUNTS = List.of(Account.values());

    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
                    .build();

    private LedgerJson() {}

    public static byte[] write(Fact fact) {
        return FactJson.write(fact);
    }

    public static byte[] write(Progress progress) {
        return MAPPER.writeValueAsBytes(progress);
    }

    /** Writes the accounts that are not zero. */
    public static byte[] write(Counts counts) {
        var json = new StringBuilder("{");
        for (Account account : ACCOUNTS) {
            long amount = counts.get(account);
            if (amount != 0) {
                json.append(json.length() == 1 ? "\"" : ",\"").append(account.name());
                json.append("\":").append(amount);
            }
        }
        return json.append('}').toString().getBytes(StandardCharsets.UTF_8);
    }

    /** The fact as the mapper writes it. */
    static byte[] mapped(Fact fact) {
        return MAPPER.writeValueAsBytes(fact);
    }

    /** A text with its quotation marks. */
    static String text(String text) {
        return MAPPER.writeValueAsString(text);
    }

    /**
     * Reads a fact.
     *
     * @throws MalformedEvent when it is none
     */
    public static Fact fact(byte[] json) {
        try {
            return MAPPER.readValue(json, Fact.class);
        } catch (JacksonException unreadable) {
            throw new MalformedEvent("Not a fact", unreadable);
        }
    }

    /**
     * Reads progress.
     *
     * @throws MalformedEvent when it is none
     */
    public static Progress progress(byte[] json) {
        try {
            return MAPPER.readValue(json, Progress.class);
        } catch (JacksonException unreadable) {
            throw new MalformedEvent("Not progress", unreadable);
        }
    }

    /**
     * Reads counts.
     *
     * @throws MalformedEvent when they are none
     */
    public static Counts counts(byte[] json) {
        try {
            return Counts.of(MAPPER.readValue(json, AMOUNTS));
        } catch (JacksonException unreadable) {
            throw new MalformedEvent("Not counts", unreadable);
        }
    }
}
