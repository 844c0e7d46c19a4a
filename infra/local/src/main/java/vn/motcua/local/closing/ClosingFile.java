package vn.motcua.local.closing;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.erdtman.jcs.JsonCanonicalizer;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import vn.motcua.kernel.digest.Sha256;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;

/**
 * A closing record as it lies on disk, with its dossiers.
 *
 * @param content of which canonical JSON (RFC 8785) is hashed and signed
 */
record ClosingFile(
        JsonNode content, String hash, String signature, String publicKey, JsonNode dossiers) {

    private static final String FORMAT = "motcua-closing-1";
    private static final JsonMapper MAPPER = new JsonMapper();

    /**
     * Reads a file.
     *
     * @throws IOException when it cannot be read or is no closing
     */
    static ClosingFile read(Path path) throws IOException {
        try {
            JsonNode file = MAPPER.readTree(Files.readAllBytes(path));
            if (!file.path("format").asString("").equals(FORMAT)) {
                throw new IOException("format ≠ " + FORMAT);
            }
            return new ClosingFile(
                    file.required("content"),
                    file.required("hash").asString(),
                    file.required("signature").asString(),
                    file.required("publicKey").asString(),
                    file.required("dossiers"));
        } catch (JacksonException unreadable) {
            throw new IOException(unreadable.getOriginalMessage(), unreadable);
        }
    }

    boolean hashHolds() throws IOException {
        return Sha256.hex(canonical(content)).equals(hash);
    }

    boolean signatureHolds() throws IOException {
        try {
            byte[] key = Base64.getDecoder().decode(publicKey);
            Signature verifier = Signature.getInstance("Ed25519");
            verifier.initVerify(
                    KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(key)));
            verifier.update(canonical(content));
            return verifier.verify(Base64.getDecoder().decode(signature));
        } catch (GeneralSecurityException | IllegalArgumentException _) {
            // What cannot even be read as a key or a signature signs nothing.
            return false;
        }
    }

    /** SHA-256 of the public key, in hexadecimal; empty when that is none. */
    String keyFingerprint() {
        try {
            return Sha256.hex(Base64.getDecoder().decode(publicKey));
        } catch (IllegalArgumentException _) {
            return "";
        }
    }

    /** Whether the dossiers are those that were frozen: each one's hash, and how many. */
    boolean digestHolds() throws IOException {
        Map<String, String> hashes = new TreeMap<>();
        for (JsonNode fact : dossiers) {
            hashes.put(fact.path("dossierId").asString(""), Sha256.hex(canonical(fact)));
        }
        var lines = new StringBuilder();
        hashes.forEach((id, one) -> lines.append(id).append(' ').append(one).append('\n'));
        JsonNode evidence = content.path("evidence");
        return evidence.path("dossiers").asLong(-1) == dossiers.size()
                && hashes.size() == dossiers.size()
                && evidence.path("digest")
                        .asString("")
                        .equals(Sha256.hex(lines.toString().getBytes(UTF_8)));
    }

    private static byte[] canonical(JsonNode node) throws IOException {
        return new JsonCanonicalizer(MAPPER.writeValueAsBytes(node)).getEncodedUTF8();
    }
}
