package vn.motcua.kernel.clock;

import org.jspecify.annotations.Nullable;

import java.time.LocalTime;

/**
 * The legal time of a procedure.
 *
 * @param cutOff a dossier that arrives later in the day (Asia/Ho_Chi_Minh) counts as received on
 *     the next working day; 15:00 for civil status (Luật Hộ tịch 2014) and certification (Nghị định
 *     23/2015/NĐ-CP, Điều 7); absent when the procedure has none
 */
public record Term(Limit limit, StartRule startRule, @Nullable LocalTime cutOff) {}
