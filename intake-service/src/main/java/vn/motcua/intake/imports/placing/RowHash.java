package vn.motcua.intake.imports.placing;

import vn.motcua.intake.imports.rows.RowDue;
import vn.motcua.intake.imports.rows.RowReading.Row;
import vn.motcua.kernel.digest.Sha256;
import vn.motcua.kernel.id.DossierCode;
import vn.motcua.kernel.id.DossierId;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.UUID;

/** What is derived from a row alone, so that importing it again derives the same. */
final class RowHash {

    private static final long LOW_48_BITS = 0xFFFF_FFFF_FFFFL;
    private static final long LOW_12_BITS = 0xFFFL;
    private static final long LOW_62_BITS = 0x3FFF_FFFF_FFFF_FFFFL;

    private RowHash() {}

    /** SHA-256 over all columns; moments count, not the way they are written. */
    static String of(Row row) {
        RowDue due = row.due();
        String content =
                "%s|%s|%s|%s|%s|%s|%s|%s|%s"
                        .formatted(
                                row.procedure().code(),
                                row.agency(),
                                row.department(),
                                row.channel(),
                                row.receivedAt(),
                                due == null ? null : due.written(),
                                row.closedAt(),
                                row.outcome(),
                                row.code());
        return Sha256.hex(content);
    }

    /** A UUIDv7 of the moment of reception and, in place of chance, the code. */
    static DossierId id(DossierCode code, Instant receivedAt) {
        ByteBuffer hash = ByteBuffer.wrap(Sha256.of(code.value()));
        long time = receivedAt.toEpochMilli() & LOW_48_BITS;
        long high = (time << 16) | 0x7000L | (hash.getLong() & LOW_12_BITS);
        long low = 0x8000_0000_0000_0000L | (hash.getLong() & LOW_62_BITS);
        return new DossierId(new UUID(high, low));
    }
}
