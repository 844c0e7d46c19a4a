package vn.motcua.notification.contact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import vn.motcua.kernel.id.AgencyId;
import vn.motcua.notification.Fixtures;
import vn.motcua.notification.template.Particulars;
import vn.motcua.notification.template.Template;

import java.time.Duration;
import java.util.List;

class NoticeDocumentsTest {

    @Test
    void keepAllThatIsToBeTold() {
        Particulars all =
                new Particulars(
                        Fixtures.DUE,
                        Fixtures.NOON,
                        Fixtures.DUE.plus(Duration.ofDays(1)),
                        "phải đo lại",
                        List.of("Sổ đỏ", "Đơn"),
                        50_000L,
                        "12/PXL",
                        new AgencyId("vu-quang.thue"));
        Notice notice =
                Notice.of(Fixtures.received(), Template.EXTENDED, all)
                        .waiting()
                        .addressedTo(new Contact("a@example.com", null, "en"));

        assertThat(NoticeDocuments.read(NoticeDocuments.write(notice))).isEqualTo(notice);
    }

    @Test
    void keepThatNothingIsSaid() {
        Notice notice = Notice.of(Fixtures.received(), Template.SURVEY, Particulars.NONE);

        assertThat(NoticeDocuments.read(NoticeDocuments.write(notice))).isEqualTo(notice);
    }
}
