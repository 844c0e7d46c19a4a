package vn.motcua.local.closing;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.erdtman.jcs.JsonCanonicalizer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import vn.motcua.local.command.Words;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

class ClosingVerifierTest {

    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    @SuppressWarnings("NullAway.Init") // by JUnit
    private Path directory;

    @SuppressWarnings("NullAway.Init") // before each test
    private KeyPair keys;

    private @Nullable String waitsSince;
    private boolean reopened;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @BeforeEach
    void makeKeys() throws Exception {
        keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    }

    @Test
    void aFileThatSaysTheTruthHolds() throws Exception {
        Path file = write("a", first(), UnaryOperator.identity());

        assertThat(verify("", file)).as(said()).isTrue();
        assertThat(said()).contains("It is the first of its chain");
    }

    @Test
    void aFigureChangedAfterSigningIsFoundOut() throws Exception {
        Path file = write("a", first(), text -> text.replace("\"open\":2", "\"open\":3"));

        assertThat(verify("", file)).isFalse();
        assertThat(said()).contains("✗ The record has been changed", "✗ The signature");
    }

    @Test
    void figuresThatWereSignedThoughTheirDossiersSayOtherwiseAreFoundOut() throws Exception {
        ObjectNode content = first();
        ((ObjectNode) content.path("total").path("figures")).put("carriedOver", 5);
        Path file = write("a", content, UnaryOperator.identity());

        assertThat(verify("", file)).isFalse();
        assertThat(said())
                .contains("✓ The signature")
                .contains("✗ The dossiers, counted anew", "✗ The units", "✗ An identity");
    }

    @Test
    void aDossierThatIsMissingIsFoundOut() throws Exception {
        ObjectNode content = first();
        ((ObjectNode) content.path("evidence")).put("dossiers", 7);
        Path file = write("a", content, UnaryOperator.identity());

        assertThat(verify("", file)).isFalse();
        assertThat(said()).contains("✗ The dossiers are not those that were frozen");
    }

    @Test
    void anotherKeyThanTheExpectedOneIsFoundOut() throws Exception {
        Path file = write("a", first(), UnaryOperator.identity());
        String fingerprint = sha256(keys.getPublic().getEncoded());

        assertThat(verify(fingerprint, file)).isTrue();
        assertThat(verify("0".repeat(64), file)).isFalse();
    }

    @Test
    void whatIsCarriedOverMustBeWhatWasLeftOpenWithItsAdjustments() throws Exception {
        Path before = write("a", first(), UnaryOperator.identity());
        String hash = JSON.readTree(before).path("hash").asString();
        ObjectNode after = first();
        ((ObjectNode) after.path("evidence")).put("previous", hash);
        Path unexplained = write("b", after, UnaryOperator.identity());
        ((ArrayNode) after.path("adjustments"))
                .addObject()
                .put("closing", hash)
                .putObject("figures")
                .put("open", -1);
        Path explained = write("c", after, UnaryOperator.identity());

        assertThat(verify("", explained, before)).as(said()).isTrue();
        assertThat(verify("", before, unexplained)).isFalse();
        assertThat(verify("", explained)).isTrue();
        assertThat(said()).contains("was not given");
    }

    @Test
    void whatIsNoClosingIsSaidToBeNone() throws Exception {
        Path file = Files.writeString(directory.resolve("x"), "{}");

        assertThat(verify("", file)).isFalse();
        assertThat(verify("", directory.resolve("missing"))).isFalse();
        assertThat(said()).contains("is no closing file");
    }

    @Test
    void whatWasOverdueBeforeItBeganToWaitIsCountedAsTheRulesSay() throws Exception {
        waitsSince = "2021-02-06T02:00:00Z";
        ObjectNode content = first();
        ((ObjectNode) content.path("rules")).put("name", "waiting-in-time");
        Path inTime = write("a", content, UnaryOperator.identity());
        ((ObjectNode) content.path("rules")).put("name", "default-2021");
        Path unsaid = write("b", content, UnaryOperator.identity());
        for (var row : List.of(content.path("total"), content.path("rows").path(0))) {
            ((ObjectNode) row.path("figures")).put("openInTime", 1).put("openOverdue", 1);
        }
        Path overdue = write("c", content, UnaryOperator.identity());

        assertThat(verify("", inTime)).as(said()).isTrue();
        assertThat(verify("", unsaid)).isFalse();
        assertThat(verify("", overdue)).as(said()).isTrue();
    }

    @Test
    void aDossierThatWasReopenedIsCountedForEachOfItsClosings() throws Exception {
        Path before = write("a", first(), UnaryOperator.identity());
        reopened = true;
        ObjectNode content = first();
        ((ObjectNode) content.path("evidence"))
                .put("previous", JSON.readTree(before).path("hash").asString());
        ((ArrayNode) content.path("adjustments"))
                .addObject()
                .put("closing", JSON.readTree(before).path("hash").asString())
                .putObject("figures")
                .put("open", -1);
        Path untold = write("b", content, UnaryOperator.identity());
        for (var row : List.of(content.path("total"), content.path("rows").path(0))) {
            ((ObjectNode) row.path("figures"))
                    .put("total", 4)
                    .put("carriedOver", 2)
                    .put("reopened", 1)
                    .put("resolved", 2)
                    .put("resolvedEarly", 1);
        }
        Path told = write("c", content, UnaryOperator.identity());

        assertThat(verify("", untold)).isFalse();
        assertThat(verify("", told, before)).as(said()).isTrue();
    }

    /** One carried over and resolved late, one received and open in time, one waiting. */
    private ObjectNode first() throws Exception {
        ObjectNode content = JSON.createObjectNode();
        content.putObject("subject")
                .put("unit", "vu-quang")
                .put("period", "2021-Q1")
                .put("from", "2021-01-01")
                .put("toExclusive", "2021-04-01");
        content.putObject("rules").putArray("apart");
        content.putObject("approval").put("closedBy", "lanhdao").put("closedAt", "now");
        Map<String, Integer> figures =
                Map.of(
                        "total", 3,
                        "carriedOver", 1,
                        "receivedOnline", 1,
                        "receivedDirect", 1,
                        "resolved", 1,
                        "resolvedLate", 1,
                        "open", 2,
                        "openInTime", 2,
                        "paused", 1,
                        "refused", 0);
        figures.forEach(content.putObject("total").putObject("figures")::put);
        ObjectNode row = content.putArray("rows").addObject();
        figures.forEach(row.putObject("figures")::put);
        content.putArray("adjustments");
        var lines = new StringBuilder();
        Map<String, String> hashes = new TreeMap<>();
        for (var fact : dossiers()) {
            hashes.put(fact.path("dossierId").asString(), sha256(canonical(fact.toString())));
        }
        hashes.forEach((id, hash) -> lines.append(id).append(' ').append(hash).append('\n'));
        content.putObject("evidence")
                .put("dossiers", 3)
                .put("digest", sha256(lines.toString().getBytes(UTF_8)))
                .putNull("previous");
        return content;
    }

    private ArrayNode dossiers() {
        ArrayNode dossiers = readDossiers();
        if (waitsSince != null) {
            ((ObjectNode) dossiers.path(2).path("clocks").path(0)).put("waitsSince", waitsSince);
        }
        if (reopened) {
            ObjectNode fact = (ObjectNode) dossiers.path(0);
            ObjectNode once = fact.putArray("reopenings").addObject();
            once.put("at", "2021-02-01T02:00:00Z")
                    .putObject("closing")
                    .put("at", "2021-01-15T02:00:00Z")
                    .put("ending", "GRANTED")
                    .put("timing", "EARLY");
        }
        return dossiers;
    }

    private static ArrayNode readDossiers() {
        return (ArrayNode)
                JSON.readTree(
                        """
                        [{"dossierId": "a", "receivedAt": "2020-12-31T16:59:59.999Z",
                          "dimensions": {"channel": "COUNTER"},
                          "clocks": [{"since": "2020-12-31T16:59:59.999Z", "pauses": []}],
                          "closing": {"at": "2021-03-31T16:59:59.999Z", "ending": "GRANTED",
                                      "timing": "LATE"}},
                         {"dossierId": "b", "receivedAt": "2020-12-31T17:00:00Z",
                          "dimensions": {"channel": "ONLINE"},
                          "clocks": [{"since": "2020-12-31T17:00:00Z", "pauses": [],
                                      "dueAt": "2021-04-01T10:00:00Z"}],
                          "closing": {"at": "2021-03-31T17:00:00Z", "ending": "GRANTED",
                                      "timing": "EARLY"}},
                         {"dossierId": "c", "receivedAt": "2021-02-01T02:00:00Z",
                          "dimensions": {"channel": "POST"},
                          "clocks": [{"since": "2021-02-01T02:00:00Z", "pauses": ["PAYMENT"],
                                      "dueAt": "2021-02-05T10:00:00Z"}], "closing": null}]\
                        """);
    }

    private Path write(String name, ObjectNode content, UnaryOperator<String> change)
            throws Exception {
        byte[] canonical = canonical(content.toString());
        Signature signer = Signature.getInstance("Ed25519");
        signer.initSign(keys.getPrivate());
        signer.update(canonical);
        ObjectNode file = JSON.createObjectNode().put("format", "motcua-closing-1");
        file.set("content", content);
        file.put("hash", sha256(canonical))
                .put("signature", Base64.getEncoder().encodeToString(signer.sign()))
                .put("publicKey", Base64.getEncoder().encodeToString(keys.getPublic().getEncoded()))
                .set("dossiers", dossiers());
        return Files.writeString(directory.resolve(name), change.apply(file.toString()));
    }

    private boolean verify(String key, Path... files) {
        return new ClosingVerifier(Words.english(), new PrintStream(said, true, UTF_8))
                .verify(List.of(files), key);
    }

    private String said() {
        return said.toString(UTF_8);
    }

    private static byte[] canonical(String json) throws Exception {
        return new JsonCanonicalizer(json).getEncodedUTF8();
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
