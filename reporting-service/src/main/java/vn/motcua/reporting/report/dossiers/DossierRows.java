package vn.motcua.reporting.report.dossiers;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.motcua.kernel.clock.VietnamTime;
import vn.motcua.reporting.output.DossierRow;
import vn.motcua.reporting.output.Labels;
import vn.motcua.reporting.report.inquiry.Breakdown;
import vn.motcua.reporting.report.inquiry.Groupings;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Locale;

/** Says dossiers in words, for the lists that are given out as files. */
@Component
final class DossierRows {

    private final Groupings groupings;

    DossierRows(Groupings groupings) {
        this.groupings = groupings;
    }

    DossierRow row(CountedDossier one, Labels labels) {
        CountedDossier.Place place = one.place();
        Locale locale = labels.locale();
        return new DossierRow(
                one.code(),
                place.procedure(),
                groupings.by(Breakdown.PROCEDURE).name(place.procedure(), locale),
                groupings.by(Breakdown.AGENCY).name(place.agency(), locale),
                groupings.by(Breakdown.DEPARTMENT).name(place.department(), locale),
                groupings.by(Breakdown.CHANNEL).name(place.channel(), locale),
                local(one.receivedAt()),
                one.reopenedAt() == null ? null : local(one.reopenedAt()),
                one.dueAt() == null ? null : local(one.dueAt()),
                one.closedAt() == null ? null : local(one.closedAt()),
                word("outcome", one.outcome(), labels),
                word("timing", one.timing(), labels),
                word("state", one.state(), labels));
    }

    private static LocalDateTime local(Instant moment) {
        return LocalDateTime.ofInstant(moment, VietnamTime.ZONE);
    }

    private static String word(String list, @Nullable Enum<?> word, Labels labels) {
        return word == null ? "" : labels.say("list." + list + "." + word.name());
    }
}
