package vn.motcua.reporting.closing;

import vn.motcua.platform.KeyFile;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The Ed25519 key pair that signs closings: one file with both keys in PEM, PKCS#8 and X.509, that
 * only its owner may read. Records signed with a lost key stay verifiable: each holds its public
 * key.
 */
public final class SealingKey {

    private static final Pattern BLOCK =
            Pattern.compile("-----BEGIN (PRIVATE|PUBLIC) KEY-----([^-]+)-----END \\1 KEY-----");
    private static final Base64.Encoder PEM =
            Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII));

    private final PrivateKey privateKey;
    private final String publicKey;

    private SealingKey(PrivateKey privateKey, String publicKey) {
        this.privateKey = privateKey;
        this.publicKey = publicKey;
    }

    /**
     * Reads the key, making it at the first start.
     *
     * @throws IllegalStateException when the file holds no pair of Ed25519 keys
     */
    public static SealingKey at(Path file) {
        return read(file, KeyFile.readOrMake(file, SealingKey::generate));
    }

    /** X.509, in Base64. */
    public String publicKey() {
        return publicKey;
    }

    byte[] sign(byte[] bytes) {
        try {
            Signature signer = Signature.getInstance(Sealing.ALGORITHM);
            signer.initSign(privateKey);
            signer.update(bytes);
            return signer.sign();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("The key does not sign", impossible);
        }
    }

    private static SealingKey read(Path file, String pem) {
        byte[] privateKey = {};
        byte[] publicKey = {};
        Matcher blocks = BLOCK.matcher(pem);
        while (blocks.find()) {
            byte[] key = Base64.getMimeDecoder().decode(blocks.group(2));
            if (blocks.group(1).equals("PRIVATE")) {
                privateKey = key;
            } else {
                publicKey = key;
            }
        }
        try {
            KeyFactory keys = KeyFactory.getInstance(Sealing.ALGORITHM);
            var pair =
                    new SealingKey(
                            keys.generatePrivate(new PKCS8EncodedKeySpec(privateKey)),
                            Base64.getEncoder().encodeToString(publicKey));
            if (Sealing.isPair(pair)) {
                return pair;
            }
        } catch (GeneralSecurityException unreadable) {
            throw new IllegalStateException(file + " holds no Ed25519 keys", unreadable);
        }
        throw new IllegalStateException(file + " holds keys that do not belong together");
    }

    private static String generate() {
        try {
            KeyPair pair = KeyPairGenerator.getInstance(Sealing.ALGORITHM).generateKeyPair();
            return block("PRIVATE", pair.getPrivate().getEncoded())
                    + block("PUBLIC", pair.getPublic().getEncoded());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("This JDK makes no Ed25519 keys", impossible);
        }
    }

    private static String block(String kind, byte[] key) {
        return "-----BEGIN %1$s KEY-----\n%2$s\n-----END %1$s KEY-----\n"
                .formatted(kind, PEM.encodeToString(key));
    }
}
