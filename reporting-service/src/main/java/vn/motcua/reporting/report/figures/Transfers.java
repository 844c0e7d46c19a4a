package vn.motcua.reporting.report.figures;

import org.springframework.stereotype.Component;

import vn.motcua.kernel.catalogue.Agency;
import vn.motcua.kernel.id.AgencyId;
import vn.motcua.reporting.books.PrefixSums;
import vn.motcua.reporting.books.Window;
import vn.motcua.reporting.ledger.Account;
import vn.motcua.reporting.report.inquiry.Breakdown;
import vn.motcua.reporting.report.inquiry.Groupings;
import vn.motcua.reporting.report.inquiry.Inquiry;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Finds what was open when an agency's dossiers went over to another one. */
@Component
final class Transfers {

    private final InquirySums inquirySums;
    private final Groupings groupings;
    private final InstantSource clock;

    Transfers(InquirySums inquirySums, Groupings groupings, InstantSource clock) {
        this.inquirySums = inquirySums;
        this.groupings = groupings;
        this.clock = clock;
    }

    /** Those within the period, also of agencies that had nothing open. */
    List<Transfer> of(Inquiry inquiry) {
        Window window = inquiry.window(clock.instant());
        var byAgency =
                new Inquiry(
                        inquiry.period(),
                        Breakdown.AGENCY,
                        inquiry.scope(),
                        inquiry.rules(),
                        inquiry.knownAt());
        List<Transfer> transfers = new ArrayList<>();
        for (Agency ended : groupings.endedIn(window)) {
            AgencyId successor = ended.successor();
            LocalDate last = ended.validTo();
            if (successor != null && last != null) {
                LocalDate day = last.plusDays(1);
                var moment = new Window(day, day.plusDays(1), day);
                Map<String, PrefixSums> sums = inquirySums.of(byAgency, moment);
                long open =
                        sums.getOrDefault(ended.id().value(), PrefixSums.NONE)
                                .atBeginning(Account.OPEN);
                transfers.add(new Transfer(day, ended.id().value(), successor.value(), open));
            }
        }
        return transfers;
    }
}
