package vn.motcua.reporting.closing;

/**
 * A closing record.
 *
 * @param canonical the content as canonical JSON (RFC 8785): the very bytes, in UTF-8, that are
 *     hashed and signed
 * @param hash SHA-256 of them, in hexadecimal
 * @param signature Ed25519 over them, in Base64
 * @param publicKey X.509, in Base64
 */
public record SignedClosing(
        ClosingContent content, String canonical, String hash, String signature, String publicKey) {

    /** SHA-256 of the public key, in hexadecimal: what two people compare over the telephone. */
    public String keyFingerprint() {
        return Sealing.fingerprint(publicKey);
    }
}
