package vn.motcua.platform;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;

import vn.motcua.kernel.id.DossierId;

import java.util.UUID;

/** Makes identifiers: UUIDv7, so that they sort by the time they were made. */
public final class Ids {

    private final TimeBasedEpochGenerator generator = Generators.timeBasedEpochGenerator();

    public UUID next() {
        return generator.generate();
    }

    public DossierId nextDossierId() {
        return new DossierId(next());
    }
}
