package vn.motcua.reporting.closing;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.erdtman.jcs.JsonCanonicalizer;

import vn.motcua.kernel.digest.Sha256;
import vn.motcua.kernel.event.MalformedEvent;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.SortedMap;

/** Canonical JSON (RFC 8785), SHA-256 and Ed25519 (RFC 8032). */
public final class Sealing {

    static final String ALGORITHM = "Ed25519";

    private Sealing() {}

    /**
     * The one form of a JSON document that is hashed.
     *
     * @throws MalformedEvent when it is no JSON object or array
     */
    public static byte[] canonical(byte[] json) {
        try {
            return new JsonCanonicalizer(json).getEncodedUTF8();
        } catch (IOException unreadable) {
            throw new MalformedEvent("Not a JSON document", unreadable);
        }
    }

    /** The digest of frozen dossiers, by the hashes of their facts. */
    public static String digest(SortedMap<String, String> hashes) {
        var lines = new StringBuilder();
        hashes.forEach((id, hash) -> lines.append(id).append(' ').append(hash).append('\n'));
        return Sha256.hex(lines.toString());
    }

    /** Signs a record's content. */
    public static SignedClosing seal(ClosingContent content, SealingKey key) {
        byte[] bytes = ClosingJson.canonical(content);
        return new SignedClosing(
                content,
                new String(bytes, UTF_8),
                Sha256.hex(bytes),
                Base64.getEncoder().encodeToString(key.sign(bytes)),
                key.publicKey());
    }

    /** Whether the hash is that of the content. */
    public static boolean hashHolds(SignedClosing closing) {
        return Sha256.hex(closing.canonical()).equals(closing.hash());
    }

    /** Whether the key in the record made its signature. */
    public static boolean signatureHolds(SignedClosing closing) {
        return verify(
                closing.publicKey(), closing.canonical().getBytes(UTF_8), closing.signature());
    }

    static boolean isPair(SealingKey key) {
        byte[] sample = ALGORITHM.getBytes(UTF_8);
        return verify(
                key.publicKey(), sample, Base64.getEncoder().encodeToString(key.sign(sample)));
    }

    private static boolean verify(String publicKey, byte[] bytes, String signature) {
        try {
            Signature verifier = Signature.getInstance(ALGORITHM);
            verifier.initVerify(publicKey(publicKey));
            verifier.update(bytes);
            return verifier.verify(Base64.getDecoder().decode(signature));
        } catch (GeneralSecurityException | IllegalArgumentException _) {
            // A key or a signature that cannot even be read was not made by sealing.
            return false;
        }
    }

    static String fingerprint(String publicKey) {
        return Sha256.hex(Base64.getDecoder().decode(publicKey));
    }

    private static PublicKey publicKey(String base64) throws GeneralSecurityException {
        byte[] encoded = Base64.getDecoder().decode(base64);
        return KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(encoded));
    }
}
