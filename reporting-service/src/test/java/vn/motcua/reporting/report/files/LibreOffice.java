package vn.motcua.reporting.report.files;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** LibreOffice as it is on this machine, without its windows. */
final class LibreOffice {

    /** Commas, quotes, UTF-8, all rows, values as they are and not as they are shown. */
    private static final String CSV =
            "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false";

    private static final int PATIENCE_SECONDS = 120;

    private final Path program;
    private final Path directory;

    LibreOffice(Path program, Path directory) {
        this.program = program;
        this.directory = directory;
    }

    static Optional<Path> program() {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .map(folder -> Path.of(folder, "soffice"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Opens workbooks and gives back the rows of each; it counts what has no result kept. */
    List<List<List<String>>> open(List<byte[]> workbooks) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(program.toString());
        command.add("-env:UserInstallation=" + directory.resolve("profile").toUri());
        command.addAll(List.of("--headless", "--convert-to", CSV));
        command.addAll(List.of("--outdir", directory.toString()));
        for (int i = 0; i < workbooks.size(); i++) {
            Path file = directory.resolve(i + ".xlsx");
            command.add(Files.write(file, workbooks.get(i)).toString());
        }
        run(command);
        List<List<List<String>>> sheets = new ArrayList<>();
        for (int i = 0; i < workbooks.size(); i++) {
            sheets.add(rows(directory.resolve(i + ".csv")));
        }
        return sheets;
    }

    private void run(List<String> command) throws IOException {
        Path log = directory.resolve("soffice.log");
        Process process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile())
                        .start();
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("LibreOffice does not end: " + Files.readString(log));
            }
        } catch (InterruptedException stopped) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted", stopped);
        }
        if (process.exitValue() != 0) {
            throw new AssertionError("LibreOffice failed: " + Files.readString(log));
        }
    }

    private static List<List<String>> rows(Path file) throws IOException {
        try (CsvReader<CsvRecord> csv =
                CsvReader.builder()
                        .skipEmptyLines(false)
                        .ofCsvRecord(Files.newBufferedReader(file, UTF_8))) {
            return csv.stream().map(CsvRecord::getFields).toList();
        }
    }
}
