package vn.motcua.local.replay;

import static java.util.Objects.requireNonNull;

import vn.motcua.kernel.catalogue.Agency;
import vn.motcua.kernel.catalogue.Catalogue;
import vn.motcua.kernel.catalogue.Procedure;
import vn.motcua.kernel.clock.DueDates;
import vn.motcua.kernel.clock.VietnamTime;
import vn.motcua.kernel.clock.WorkingCalendar;
import vn.motcua.kernel.event.Channel;
import vn.motcua.kernel.event.ImportedOutcome;
import vn.motcua.local.replay.Lot.Opening;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Random;

/**
 * Draws one dossier of a lot: guesses one that could be, and guesses again until it fits. Equal
 * seeds draw equal dossiers.
 */
final class DossierDice {

    static final LocalDate BEGIN = LocalDate.of(2021, 1, 1);
    static final LocalDate END_EXCLUSIVE = LocalDate.of(2021, 4, 1);

    private static final LocalDate OLDEST = LocalDate.of(2020, 10, 1);
    private static final int SHORTEST_WORK_MINUTES = 5;
    private static final int LONGEST_DELAY_DAYS = 45;

    private final Demand demand;
    private final WorkingCalendar calendar;
    private final Random random;
    private final OfficeDice office;

    DossierDice(Catalogue catalogue, WorkingCalendar calendar, Random random) {
        this.demand = new Demand(catalogue, BEGIN, random);
        this.calendar = calendar;
        this.random = random;
        this.office = new OfficeDice(calendar, random);
    }

    ReplayDossier draw(Lot lot) {
        while (true) {
            Optional<ReplayDossier> dossier = guess(lot);
            if (dossier.isPresent()) {
                return dossier.get();
            }
        }
    }

    private Optional<ReplayDossier> guess(Lot lot) {
        ReplayDossier open = open(lot);
        boolean dueInQuarter = VietnamTime.date(open.dueAt()).isBefore(END_EXCLUSIVE);
        return switch (lot.ending()) {
            case RESOLVED -> resolved(open);
            case STILL_IN_TIME -> dueInQuarter ? Optional.empty() : Optional.of(open);
            case OVERDUE -> dueInQuarter ? Optional.of(open) : Optional.empty();
        };
    }

    private ReplayDossier open(Lot lot) {
        Agency agency = demand.agency(lot.level());
        Procedure procedure = demand.procedure(agency);
        Instant receivedAt = office.momentOn(receptionDay(lot.opening()));
        Instant dueAt = DueDates.of(calendar, procedure.termAt(agency), receivedAt).at();
        return new ReplayDossier(
                procedure.code(),
                agency,
                procedure.departmentAt(agency).orElseThrow(),
                channel(),
                receivedAt,
                requireNonNull(dueAt, "Only procedures with a limit are drawn"),
                null,
                null);
    }

    private LocalDate receptionDay(Opening opening) {
        return switch (opening) {
            case BEFORE_THE_QUARTER -> office.workingDay(OLDEST, BEGIN);
            case IN_THE_QUARTER -> office.workingDay(BEGIN, END_EXCLUSIVE);
        };
    }

    /** Online results were "very low", as the meeting complained. */
    private Channel channel() {
        int percent = random.nextInt(100);
        if (percent < 2) {
            return Channel.ONLINE;
        }
        return percent < 5 ? Channel.POST : Channel.COUNTER;
    }

    private Optional<ReplayDossier> resolved(ReplayDossier open) {
        LocalDate day = closingDay(open);
        if (day.isBefore(BEGIN) || !day.isBefore(END_EXCLUSIVE) || !calendar.isWorkingDay(day)) {
            return Optional.empty();
        }
        Instant closedAt = office.momentOn(day);
        if (closedAt.isBefore(open.receivedAt().plus(SHORTEST_WORK_MINUTES, ChronoUnit.MINUTES))) {
            return Optional.empty();
        }
        var outcome = random.nextInt(100) < 1 ? ImportedOutcome.REFUSED : ImportedOutcome.GRANTED;
        return Optional.of(
                new ReplayDossier(
                        open.procedure(),
                        open.agency(),
                        open.department(),
                        open.channel(),
                        open.receivedAt(),
                        open.dueAt(),
                        closedAt,
                        outcome));
    }

    /** Seventy in a hundred close before the due day if they can, three after it. */
    private LocalDate closingDay(ReplayDossier open) {
        LocalDate received = VietnamTime.date(open.receivedAt());
        LocalDate due = VietnamTime.date(open.dueAt());
        int percent = random.nextInt(100);
        if (percent < 3) {
            double share = random.nextDouble();
            return office.after(due, 1 + (int) (share * share * share * LONGEST_DELAY_DAYS));
        }
        boolean early = percent < 73 && received.isBefore(due);
        return early ? office.workingDay(received, due) : due;
    }
}
