package vn.motcua.processing.ladder;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import vn.motcua.kernel.id.ProcedureCode;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Who is warned of a due date, and when.
 *
 * @param rungs of every procedure that has none of its own, by their names
 * @param procedures rungs of single procedures by their codes; an empty list warns nobody
 * @param scanInterval how often it is looked for rungs whose moment has come
 * @param lockAtMost how long an instance that died in a scan keeps the others from it
 */
@ConfigurationProperties("motcua.processing.ladder")
record LadderProperties(
        @DefaultValue List<Rung> rungs,
        @DefaultValue Map<String, List<Rung>> procedures,
        @DefaultValue("30s") Duration scanInterval,
        @DefaultValue("10m") Duration lockAtMost) {

    LadderProperties {
        rungs = List.copyOf(rungs);
        procedures = Map.copyOf(procedures);
    }

    List<Rung> of(ProcedureCode procedure) {
        return procedures.getOrDefault(procedure.value(), rungs);
    }
}
