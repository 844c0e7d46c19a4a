package vn.motcua.kernel.catalogue;

import vn.motcua.kernel.clock.ResumptionPolicy;

/**
 * What a procedure allows its departments beside its time.
 *
 * @param supplementRequests how often an officer may ask the citizen for something (once: Nghị định
 *     118/2025/NĐ-CP, Điều 11); beyond that it takes the head
 * @param afterSupplement how the clock goes on once it is there
 * @param supplementDays working days after which the dossier may be closed when nothing came
 * @param extensions how often the due date may be moved with an apology
 */
public record Handling(
        int supplementRequests,
        ResumptionPolicy afterSupplement,
        int supplementDays,
        int extensions) {

    /** What holds where a procedure says nothing else. */
    public static final Handling USUAL = new Handling(1, ResumptionPolicy.PAUSE, 15, 1);

    public Handling {
        if (supplementRequests < 0 || supplementDays < 1 || extensions < 0) {
            throw new IllegalArgumentException(
                    "%d supplement requests, %d days, %d extensions cannot be"
                            .formatted(supplementRequests, supplementDays, extensions));
        }
    }
}
