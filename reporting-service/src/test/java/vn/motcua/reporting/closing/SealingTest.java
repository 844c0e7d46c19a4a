package vn.motcua.reporting.closing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.motcua.kernel.digest.Sha256;
import vn.motcua.kernel.event.MalformedEvent;
import vn.motcua.reporting.DossierStory;
import vn.motcua.reporting.GoldenFile;
import vn.motcua.reporting.ledger.Booking;
import vn.motcua.reporting.ledger.Bookkeeper;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

class SealingTest {

    @TempDir
    @SuppressWarnings("NullAway.Init") // by JUnit
    private Path directory;

    @Test
    void aClosingIsReadBackAsItWasSigned() {
        SignedClosing closing = Sealing.seal(content(6709), key("a"));

        ClosingMessage read = ClosingJson.read(ClosingJson.message(closing));

        assertThat(read).isEqualTo(new ClosingMessage.Close(closing));
        assertThat(Sealing.hashHolds(closing)).isTrue();
        assertThat(Sealing.signatureHolds(closing)).isTrue();
        assertThat(closing.keyFingerprint()).hasSize(64);
    }

    @Test
    void theFileIsAsItWas() throws IOException {
        var story = DossierStory.of(1).received("2021-01-04T08:00", "2021-01-25T17:00");
        var booked = (Booking.Booked) Bookkeeper.book(null, story.last());
        byte[] fact = ClosingJson.canonical(booked.fact());

        String file =
                new String(
                        ClosingJson.file(Sealing.seal(content(6709), key("a")), List.of(fact)),
                        StandardCharsets.UTF_8);

        GoldenFile.hold(
                "closing.json",
                file.replaceAll("(\"(signature|publicKey)\" : )\"[^\"]+\"", "$1\"…\"")
                                .replace("\r\n", "\n")
                        + "\n");
    }

    @Test
    void aChangedFigureIsNotBelieved() {
        byte[] honest = ClosingJson.message(Sealing.seal(content(6709), key("a")));
        byte[] changed =
                new String(honest, StandardCharsets.UTF_8)
                        .replace("6709", "6708")
                        .getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> ClosingJson.read(changed)).isInstanceOf(MalformedEvent.class);
    }

    @Test
    void aSignatureByAnotherKeyIsNotBelieved() {
        SignedClosing closing = Sealing.seal(content(6709), key("a"));
        var forged =
                new SignedClosing(
                        closing.content(),
                        closing.canonical(),
                        closing.hash(),
                        closing.signature(),
                        key("b").publicKey());
        var garbled =
                new SignedClosing(
                        closing.content(), closing.canonical(), closing.hash(), "???", "???");

        assertThat(Sealing.signatureHolds(forged)).isFalse();
        assertThat(Sealing.signatureHolds(garbled)).isFalse();
    }

    @Test
    void theOrderOfAnObjectsMembersChangesNoHash() {
        byte[] one = bytes("{\"b\": 1, \"a\": \"Vũ Quang\"}");
        byte[] other = bytes("{\"a\":\"Vũ Quang\",\"b\":1}");

        assertThat(Sealing.canonical(one)).isEqualTo(other).isEqualTo(Sealing.canonical(other));
        assertThatThrownBy(() -> Sealing.canonical(bytes("none")))
                .isInstanceOf(MalformedEvent.class);
    }

    @Test
    void theDigestIsThatOfItsLines() {
        var hashes = new TreeMap<>(Map.of("b", "2", "a", "1"));

        assertThat(Sealing.digest(hashes)).isEqualTo(Sha256.hex(bytes("a 1\nb 2\n")));
    }

    @Test
    void theKeyIsMadeOnceAndReadableByItsOwnerOnly() throws IOException {
        Path file = directory.resolve("keys").resolve("closing.pem");

        SealingKey made = SealingKey.at(file);

        assertThat(SealingKey.at(file).publicKey()).isEqualTo(made.publicKey());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void aFileWithoutAPairOfKeysIsRefused() throws IOException {
        String one = Files.readString(file("a"));
        String other = Files.readString(file("b"));
        Path mixed = directory.resolve("mixed");
        Files.writeString(
                mixed,
                one.substring(0, one.indexOf("-----BEGIN PUBLIC"))
                        + other.substring(other.indexOf("-----BEGIN PUBLIC")));

        assertThatThrownBy(() -> SealingKey.at(mixed))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("do not belong together");
        assertThatThrownBy(() -> SealingKey.at(Files.createFile(directory.resolve("empty"))))
                .isInstanceOf(IllegalStateException.class);
    }

    private SealingKey key(String name) {
        return SealingKey.at(directory.resolve(name));
    }

    private Path file(String name) {
        Path file = directory.resolve(name);
        SealingKey.at(file);
        return file;
    }

    private static ClosingContent content(long total) {
        Map<String, Long> figures = Map.of("total", total);
        return new ClosingContent(
                "id",
                new ClosingContent.Subject(
                        "vu-quang",
                        "2021-Q1",
                        "calendar-3M",
                        LocalDate.parse("2021-01-01"),
                        LocalDate.parse("2021-04-01"),
                        "calendar"),
                new ClosingContent.Rules("default-2021", 1, List.of()),
                new ClosingContent.Approval(Instant.parse("2021-04-02T01:00:00Z"), "leader"),
                new ClosingContent.Basis(Map.of("0", 12L), null, 12, 0),
                new ClosingContent.Row("total", "", figures),
                List.of(new ClosingContent.Row("vu-quang", "Vũ Quang", figures)),
                Map.of("OPEN", 148L),
                List.of(),
                new ClosingContent.Evidence(6709, "digest", null));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
