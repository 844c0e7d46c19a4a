package vn.motcua.notification.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;

import vn.motcua.embedded.EmptyStore;
import vn.motcua.kernel.event.Change;
import vn.motcua.kernel.event.Role;
import vn.motcua.kernel.id.AgencyId;
import vn.motcua.kernel.id.DossierId;
import vn.motcua.notification.Fixtures;
import vn.motcua.notification.template.Template;
import vn.motcua.notification.template.TemplateFixtures;
import vn.motcua.platform.security.Caller;

import java.util.List;
import java.util.Set;

class PreviewsTest {

    private static final String ASKED = Template.SUPPLEMENT_ASKED.key();

    private final EmptyStore store = EmptyStore.start();
    private final MongoClient client = MongoClients.create(store.uri());
    private final Correspondences correspondences =
            new Correspondences(new MongoTemplate(client, "notification"));
    private final Previews previews =
            new Previews(correspondences, TemplateFixtures.texts(Fixtures.NOON));

    @BeforeEach
    void askForASupplement() {
        NotificationPolicy policy = ContactFixtures.policy();
        var asked = new Change.SupplementRequested(List.of("Trích lục"), "mờ", Fixtures.DUE);
        correspondences.change(
                Fixtures.DOSSIER,
                nothing ->
                        policy.after(
                                policy.after(nothing, Fixtures.received()),
                                Fixtures.event(2, asked)));
    }

    @AfterEach
    void stop() {
        client.close();
        store.close();
    }

    @Test
    void listEveryTemplateWithItsFactsAndTexts() {
        assertThat(previews.templates())
                .hasSize(Template.values().length)
                .first()
                .satisfies(received -> {
                    assertThat(received.template()).isEqualTo("received");
                    assertThat(received.variables())
                            .containsExactly("code", "procedure", "office", "page", "dueAt");
                    assertThat(received.languages())
                            .extracting(language -> language.language())
                            .containsExactly("vi", "en");
                    assertThat(received.languages().getFirst().sms()).contains("{dueAt}");
                });
    }

    @Test
    void sayWhatTheApplicantOfADossierWasTold() {
        assertThat(
                        previews.preview(ASKED, about(Fixtures.DOSSIER, null), caller("vu-quang"))
                                .text())
                .contains("Mã hồ sơ: " + Fixtures.CODE)
                .contains("Nội dung cần bổ sung: Trích lục")
                .contains("Hạn bổ sung: 15/04/2021 16:30");
    }

    @Test
    void sayWhatAnApplicantWouldBeToldWithOtherFacts() {
        var preview =
                previews.preview(
                        ASKED, about(Fixtures.DOSSIER, "Bản vẽ ".repeat(100)), caller("vu-quang"));

        assertThat(preview.text()).contains("Lý do: " + "Bản vẽ ".repeat(100).strip());
        assertThat(preview.sms().segments()).isLessThanOrEqualTo(2);
    }

    @Test
    void needNoDossier() {
        assertThat(previews.preview("extended", about(null, null), caller("huong-khe")).subject())
                .startsWith("Xin lỗi và hẹn lại");
    }

    @Test
    void areRefusedOfADossierElsewhereAndOfOneThatNobodyIsToldOf() {
        assertThatThrownBy(() ->
                        previews.preview(ASKED, about(Fixtures.DOSSIER, null), caller("huong-khe")))
                .hasMessageContaining("out-of-scope");
        DossierId unknown = DossierId.parse("01890000-0000-7000-8000-00000000ffff");
        assertThatThrownBy(() -> previews.preview(ASKED, about(unknown, null), caller("vu-quang")))
                .hasMessageContaining("nothing-told-of-dossier");
    }

    private static PreviewRequest about(@Nullable DossierId dossier, @Nullable String reason) {
        return new PreviewRequest(
                null, dossier, null, null, null, null, null, reason, null, null, null, null);
    }

    private static Caller caller(String agency) {
        return new Caller("vanhanh", Set.of(Role.OPERATOR), new AgencyId(agency), List.of());
    }
}
