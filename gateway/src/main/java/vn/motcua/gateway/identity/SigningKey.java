package vn.motcua.gateway.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;

import vn.motcua.platform.KeyFile;

import java.nio.file.Path;
import java.text.ParseException;

/** The gateway's ES256 key pair, kept in one file that only its owner may read. */
final class SigningKey {

    private SigningKey() {}

    /**
     * Reads the key, making it at the first start.
     *
     * @throws IllegalStateException when the file holds no private P-256 key
     */
    static ECKey at(Path file) {
        return read(file, KeyFile.readOrMake(file, () -> generate().toJSONString()));
    }

    private static ECKey read(Path file, String json) {
        try {
            ECKey key = ECKey.parse(json);
            if (key.isPrivate() && key.getCurve().equals(Curve.P_256)) {
                return key;
            }
        } catch (ParseException unreadable) {
            throw new IllegalStateException(file + " is no signing key", unreadable);
        }
        throw new IllegalStateException(file + " holds no private P-256 key");
    }

    private static ECKey generate() {
        try {
            return new ECKeyGenerator(Curve.P_256)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.ES256)
                    .keyIDFromThumbprint(true)
                    .generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException("This JDK makes no P-256 keys", impossible);
        }
    }
}
