package vn.motcua.notification.template;

import org.jspecify.annotations.Nullable;

import vn.motcua.kernel.id.AgencyId;
import vn.motcua.kernel.id.DossierCode;
import vn.motcua.kernel.id.ProcedureCode;
import vn.motcua.platform.web.PublicAddress;

/**
 * What a text may name: nothing about the person, only about the dossier.
 *
 * @param page where the reader finds more, below the public address
 */
public record Facts(
        DossierCode code,
        @Nullable ProcedureCode procedure,
        AgencyId agency,
        Particulars particulars,
        String page) {

    /** Facts for the citizen, who is led to the tracking page. */
    public static Facts forCitizen(
            DossierCode code,
            @Nullable ProcedureCode procedure,
            AgencyId agency,
            Particulars particulars) {
        return new Facts(code, procedure, agency, particulars, PublicAddress.trackingPath(code));
    }
}
