package vn.motcua.processing.papers;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

import java.time.Duration;
import java.util.List;

/**
 * What may be filed, and how it is looked after.
 *
 * @param maxSize of one file
 * @param maxPerCase how many files a case may have
 * @param mediaTypes that are taken
 * @param grace how long an upload may take; whatever it left behind is removed after that
 * @param sweepInterval how often such leftovers are looked for
 * @param clamd {@code host:port} of a ClamAV daemon; empty means that nothing is scanned
 * @param scanInterval how often papers are scanned that wait for it
 * @param scanTimeout for each answer of the daemon
 */
@ConfigurationProperties("motcua.papers")
public record PaperSettings(
        @DefaultValue("20MB") DataSize maxSize,
        @DefaultValue("100") int maxPerCase,
        @DefaultValue({
                    "application/pdf",
                    "image/jpeg",
                    "image/png",
                    "image/tiff",
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                    "application/vnd.oasis.opendocument.text"
                })
                List<String> mediaTypes,
        @DefaultValue("1h") Duration grace,
        @DefaultValue("5m") Duration sweepInterval,
        @DefaultValue("") String clamd,
        @DefaultValue("5s") Duration scanInterval,
        @DefaultValue("60s") Duration scanTimeout) {

    public PaperSettings {
        mediaTypes = List.copyOf(mediaTypes);
    }

    public boolean scans() {
        return !clamd.isBlank();
    }
}
