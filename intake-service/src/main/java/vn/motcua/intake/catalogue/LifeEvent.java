package vn.motcua.intake.catalogue;

import vn.motcua.kernel.catalogue.Procedure;

import java.util.List;

/**
 * What brings somebody to the one-stop centre: a birth, a house, a death.
 *
 * @param procedures that it may need, in the order in which they are offered
 */
record LifeEvent(String code, String name, String nameEn, List<Procedure> procedures) {

    LifeEvent {
        procedures = List.copyOf(procedures);
    }
}
