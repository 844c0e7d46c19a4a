package vn.motcua.reporting.closing;

import static java.nio.charset.StandardCharsets.UTF_8;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import vn.motcua.kernel.event.MalformedEvent;
import vn.motcua.reporting.ledger.Fact;
import vn.motcua.reporting.ledger.LedgerJson;

import java.util.Collection;

/** The JSON form of closings, on the topic and in files. */
public final class ClosingJson {

    private static final String FORMAT = "motcua-closing-1";

    private static final JsonMapper MAPPER =
            JsonMapper.builder().disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS).build();

    private ClosingJson() {}

    /** A fact as it is frozen and hashed; closings are passed on, and name no officers. */
    public static byte[] canonical(Fact fact) {
        return Sealing.canonical(LedgerJson.write(fact.withoutOfficers()));
    }

    static byte[] canonical(ClosingContent content) {
        return Sealing.canonical(MAPPER.writeValueAsBytes(content));
    }

    /** A closing with its dossiers, each a canonical fact: what can be verified anywhere. */
    public static byte[] file(SignedClosing closing, Collection<byte[]> facts) {
        ObjectNode file = node(closing).put("format", FORMAT);
        var dossiers = file.putArray("dossiers");
        facts.forEach(fact -> dossiers.add(MAPPER.readTree(fact)));
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(file);
    }

    static byte[] message(SignedClosing closing) {
        return MAPPER.writeValueAsBytes(node(closing).put("type", "closing"));
    }

    static byte[] message(String closing, byte[] fact) {
        ObjectNode message = MAPPER.createObjectNode();
        message.put("type", "dossier").put("closing", closing).set("fact", MAPPER.readTree(fact));
        return MAPPER.writeValueAsBytes(message);
    }

    /**
     * Reads a record of the topic.
     *
     * @throws MalformedEvent when it is neither a dossier nor a closing whose hash and signature
     *     hold
     */
    public static ClosingMessage read(byte[] json) {
        try {
            JsonNode node = MAPPER.readTree(json);
            return switch (node.path("type").asString("")) {
                case "dossier" ->
                        new ClosingMessage.Dossier(
                                node.required("closing").asString(),
                                canonical(node.required("fact")));
                case "closing" -> new ClosingMessage.Close(closing(node));
                case String unknown -> throw new MalformedEvent("Unknown type " + unknown);
            };
        } catch (JacksonException unreadable) {
            throw new MalformedEvent("Not a record of a closing", unreadable);
        }
    }

    public static SignedClosing stored(
            String canonical, String hash, String signature, String publicKey) {
        return new SignedClosing(
                MAPPER.readValue(canonical, ClosingContent.class),
                canonical,
                hash,
                signature,
                publicKey);
    }

    private static SignedClosing closing(JsonNode node) {
        SignedClosing closing =
                stored(
                        new String(canonical(node.required("content")), UTF_8),
                        node.required("hash").asString(),
                        node.required("signature").asString(),
                        node.required("publicKey").asString());
        if (!Sealing.hashHolds(closing) || !Sealing.signatureHolds(closing)) {
            throw new MalformedEvent("A closing whose hash or signature does not hold");
        }
        return closing;
    }

    private static byte[] canonical(JsonNode node) {
        return Sealing.canonical(MAPPER.writeValueAsBytes(node));
    }

    private static ObjectNode node(SignedClosing closing) {
        ObjectNode node = MAPPER.createObjectNode();
        node.set("content", MAPPER.readTree(closing.canonical()));
        return node.put("hash", closing.hash())
                .put("signature", closing.signature())
                .put("publicKey", closing.publicKey());
    }
}
