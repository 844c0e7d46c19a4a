package vn.motcua.notification.contact;

import org.springframework.http.HttpStatus;

import vn.motcua.kernel.id.DossierId;
import vn.motcua.notification.template.Content;
import vn.motcua.notification.template.Examples;
import vn.motcua.notification.template.Facts;
import vn.motcua.notification.template.SmsText;
import vn.motcua.notification.template.Template;
import vn.motcua.notification.template.TemplateView;
import vn.motcua.notification.template.Texts;
import vn.motcua.platform.problem.Problem;
import vn.motcua.platform.security.Caller;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** How messages read before anybody gets them. */
final class Previews {

    private final Correspondences correspondences;
    private final Texts texts;

    Previews(Correspondences correspondences, Texts texts) {
        this.correspondences = correspondences;
        this.texts = texts;
    }

    /**
     * A message as it would go out.
     *
     * @param text of the mail
     */
    record Preview(String subject, String text, SmsText sms) {}

    List<TemplateView> templates() {
        return Arrays.stream(Template.values()).map(texts::show).toList();
    }

    Preview preview(String key, PreviewRequest asked, Caller caller) {
        Template template = template(key);
        if (!texts.canWrite(template)) {
            throw Problem.of(HttpStatus.CONFLICT, "template-not-set-up", key);
        }
        DossierId dossier = asked.dossier();
        Facts known = dossier == null ? Examples.FACTS : factsOf(dossier, template, caller);
        Facts facts = asked.over(known);
        Locale locale = Locale.of("en".equals(asked.language()) ? "en" : "vi");
        Content email = texts.email(template, facts, locale);
        return new Preview(
                String.valueOf(email.subject()),
                email.text(),
                SmsText.of(texts.sms(template, facts, locale).text()));
    }

    /** What was told last by that template; else an example's particulars about that dossier. */
    private Facts factsOf(DossierId dossier, Template template, Caller caller) {
        Correspondence known = correspondences.find(dossier);
        var code = known.code();
        if (code == null || known.notices().isEmpty()) {
            throw Problem.of(HttpStatus.NOT_FOUND, "nothing-told-of-dossier", dossier.toString());
        }
        Notice last = known.notices().getLast();
        caller.mustSee(last.agency(), last.department());
        return known.notices().reversed().stream()
                .filter(notice -> notice.template() == template)
                .findFirst()
                .map(notice ->
                        Facts.forCitizen(
                                code, known.procedure(), notice.agency(), notice.particulars()))
                .orElseGet(() ->
                        Facts.forCitizen(
                                code,
                                known.procedure(),
                                last.agency(),
                                Examples.FACTS.particulars()));
    }

    private static Template template(String key) {
        return Arrays.stream(Template.values())
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElseThrow(() -> Problem.of(HttpStatus.NOT_FOUND, "unknown-template", key));
    }
}
