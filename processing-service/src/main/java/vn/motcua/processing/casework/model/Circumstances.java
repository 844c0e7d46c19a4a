package vn.motcua.processing.casework.model;

import vn.motcua.kernel.catalogue.Handling;
import vn.motcua.kernel.catalogue.Step;
import vn.motcua.kernel.clock.WorkingCalendar;

import java.time.Instant;
import java.util.List;

/**
 * When a command is given, and by which rules it is judged.
 *
 * @param at when what it says happens
 * @param steps the way the procedure lays down; empty when it lays down none
 */
public record Circumstances(
        Instant at, WorkingCalendar calendar, Handling handling, List<Step> steps) {

    public Circumstances {
        steps = List.copyOf(steps);
    }
}
