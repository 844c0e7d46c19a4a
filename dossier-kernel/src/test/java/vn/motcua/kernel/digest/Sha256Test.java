package vn.motcua.kernel.digest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;

class Sha256Test {

    /** FIPS 180-4, one block. */
    private static final String OF_ABC =
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @Test
    void isThatOfTheStandard() {
        assertThat(Sha256.hex("abc")).isEqualTo(OF_ABC);
    }

    @Test
    void isTheSameAtOnceAndPieceByPiece() {
        var digest = Sha256.begun();
        digest.update((byte) 'a');
        digest.update("bc".getBytes(StandardCharsets.UTF_8));

        assertThat(Sha256.hex(digest)).isEqualTo(OF_ABC);
    }

    @Test
    void takesTextsInUtf8() {
        assertThat(Sha256.hex("Đỗ")).isEqualTo(Sha256.hex("Đỗ".getBytes(StandardCharsets.UTF_8)));
    }
}
