package vn.motcua.reporting.output;

import org.springframework.stereotype.Component;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

import vn.motcua.forms.PdfPages;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.Map;

/** Pages to print: as HTML that needs nothing but itself, and the same as a tagged PDF. */
@Component
public final class Printouts {

    private final TemplateEngine engine = new TemplateEngine();
    private final PdfPages pdf = new PdfPages();

    Printouts() {
        var templates = new ClassLoaderTemplateResolver(Printouts.class.getClassLoader());
        templates.setPrefix("reporting-service/");
        templates.setSuffix(".html");
        templates.setTemplateMode(TemplateMode.HTML);
        templates.setCharacterEncoding("UTF-8");
        engine.setTemplateResolver(templates);
    }

    /** Form II.06a on A4, across. */
    public String html(FormTable form) {
        return page("form", Map.of("form", form, "labels", form.labels()), form.labels());
    }

    /** The papers for the quarterly meeting. */
    public String html(MeetingPack pack) {
        return page(
                "meeting-pack",
                Map.of("pack", pack, "form", pack.figures(), "labels", pack.figures().labels()),
                pack.figures().labels());
    }

    /**
     * A page as PDF; the stream is left open.
     *
     * @throws IOException when the stream takes no more
     */
    public void pdf(String page, LocalDate madeOn, OutputStream out) throws IOException {
        pdf.write(page, madeOn, out);
    }

    private String page(String name, Map<String, Object> model, Labels labels) {
        return engine.process(name, new Context(labels.locale(), model));
    }
}
