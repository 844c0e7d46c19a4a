package vn.motcua.intake.reception;

import org.jspecify.annotations.Nullable;

import vn.motcua.intake.dossier.Origin.Person;
import vn.motcua.kernel.catalogue.Agency;
import vn.motcua.kernel.catalogue.Procedure;
import vn.motcua.kernel.event.Channel;
import vn.motcua.kernel.event.Delivery;
import vn.motcua.kernel.id.DepartmentCode;

import java.util.List;

/** A reception that may be accepted as it is. */
record ReceptionOrder(
        Procedure procedure,
        Agency agency,
        DepartmentCode department,
        Channel channel,
        List<String> papers,
        Person applicant,
        @Nullable Integer sets,
        @Nullable Delivery delivery) {

    ReceptionOrder {
        papers = List.copyOf(papers);
    }
}
