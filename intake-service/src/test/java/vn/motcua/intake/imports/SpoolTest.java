package vn.motcua.intake.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.motcua.platform.Ids;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.UUID;

final class SpoolTest {

    private static final UUID IMPORT = new UUID(0, 1);

    @TempDir private Path directory;

    private Spool spool;

    @BeforeEach
    void open() throws IOException {
        spool = new Spool(directory, new Ids());
    }

    @Test
    void knowsAFileAgainThatItHasTakenIn() throws IOException {
        SpoolMark mark = take("code\nHS-1\n");

        assertThat(mark.bytes()).isEqualTo(10);
        new Spool(directory, new Ids()).verify(IMPORT, mark);
    }

    @Test
    void keepsItsIdentityInItsDirectory() throws IOException {
        assertThat(new Spool(directory, new Ids()).id()).isEqualTo(spool.id());
        assertThat(take("x").spool()).isEqualTo(spool.id());
    }

    @Test
    void seesThatAFileIsCutShort() throws IOException {
        SpoolMark mark = take("code\nHS-1\n");

        Files.writeString(file(), "code\n");

        assertTorn(mark);
    }

    @Test
    void seesThatAFileOfTheRightLengthHoldsSomethingElse() throws IOException {
        SpoolMark mark = take("code\nHS-1\n");

        Files.write(file(), new byte[10]);

        assertTorn(mark);
    }

    @Test
    void judgesAFileOfAnEarlierBuildByItsLength() throws IOException {
        take("code\nHS-1\n");

        spool.verify(IMPORT, new SpoolMark(null, 10, null));
        assertTorn(new SpoolMark(null, 11, null));
    }

    @Test
    void saysThatAFileIsGone() throws IOException {
        SpoolMark mark = take("x");

        spool.delete(IMPORT);

        assertThatThrownBy(() -> spool.verify(IMPORT, mark))
                .isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void keepsNothingOfABodyThatBreaksOff() {
        InputStream broken = new BrokenPipe();

        assertThatThrownBy(() -> spool.take(IMPORT, broken)).isInstanceOf(Spool.CutOff.class);
        assertThat(directory)
                .isDirectoryNotContaining(path -> path.toString().contains(IMPORT.toString()));
    }

    @Test
    void tellsADiskThatTakesNothingFromASenderThatBreaksOff() throws IOException {
        Files.delete(directory.resolve("spool.id"));
        Files.delete(directory);

        assertThatThrownBy(() -> take("x"))
                .isInstanceOf(IOException.class)
                .isNotInstanceOf(Spool.CutOff.class);
    }

    private void assertTorn(SpoolMark mark) {
        assertThatThrownBy(() -> spool.verify(IMPORT, mark))
                .isInstanceOfSatisfying(
                        ImportFailed.class,
                        failed -> assertThat(failed.failure()).isEqualTo(ImportFailure.FILE_TORN));
    }

    private SpoolMark take(String content) throws IOException {
        return spool.take(IMPORT, new ByteArrayInputStream(content.getBytes(UTF_8)));
    }

    private Path file() {
        return directory.resolve(IMPORT + ".import");
    }

    private static final class BrokenPipe extends InputStream {

        @Override
        public int read() throws IOException {
            throw new IOException("cut off");
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            throw new IOException("cut off");
        }
    }
}
