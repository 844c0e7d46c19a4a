package vn.motcua.gateway.identity;

import static java.util.Objects.requireNonNull;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
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
        try {
            if (!Files.exists(file)) {
                write(file);
            }
            return read(file);
        } catch (IOException failed) {
            throw new UncheckedIOException("The signing key " + file + " cannot be kept", failed);
        }
    }

    private static ECKey read(Path file) throws IOException {
        try {
            ECKey key = ECKey.parse(Files.readString(file));
            if (key.isPrivate() && key.getCurve().equals(Curve.P_256)) {
                return key;
            }
        } catch (ParseException unreadable) {
            throw new IllegalStateException(file + " is no signing key", unreadable);
        }
        throw new IllegalStateException(file + " holds no private P-256 key");
    }

    private static void write(Path file) throws IOException {
        Path directory = requireNonNull(file.toAbsolutePath().getParent());
        Files.createDirectories(directory);
        Path fresh = Files.createTempFile(directory, "signing-key", ".new", ownerOnly(directory));
        try {
            Files.writeString(fresh, generate().toJSONString());
            // A link, because unlike a move it never takes the place of another instance's key.
            Files.createLink(file, fresh);
        } catch (FileAlreadyExistsException _) {
            // Another instance was first: its key is the one to use.
            return;
        } finally {
            Files.delete(fresh);
        }
    }

    private static FileAttribute<?>[] ownerOnly(Path directory) {
        boolean posix = directory.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[] {};
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
