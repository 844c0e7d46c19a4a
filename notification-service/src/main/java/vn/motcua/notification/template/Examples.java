package vn.motcua.notification.template;

import vn.motcua.kernel.id.AgencyId;
import vn.motcua.kernel.id.DossierCode;
import vn.motcua.kernel.id.ProcedureCode;

import java.time.Instant;
import java.util.List;

/** A dossier that never was, to see texts with. */
public final class Examples {

    public static final Facts FACTS =
            Facts.forCitizen(
                    new DossierCode("000.00.13.H27-210408-0001"),
                    new ProcedureCode("1.013225"),
                    new AgencyId("vu-quang"),
                    new Particulars(
                            Instant.parse("2021-04-20T09:30:00Z"),
                            Instant.parse("2021-04-15T09:30:00Z"),
                            Instant.parse("2021-05-06T09:30:00Z"),
                            "bản vẽ chưa có chữ ký của đơn vị thiết kế",
                            List.of("Bản vẽ thiết kế xây dựng"),
                            1_250_000L,
                            "12/PXL-UBND",
                            new AgencyId("vu-quang.thue")));

    private Examples() {}
}
