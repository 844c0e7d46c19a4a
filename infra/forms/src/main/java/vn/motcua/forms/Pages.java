package vn.motcua.forms;

import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Fills the templates. */
final class Pages {

    /** What no XML text may hold. */
    private static final Pattern NO_TEXT =
            Pattern.compile("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

    private final TemplateEngine engine = new TemplateEngine();

    Pages() {
        var templates = new ClassLoaderTemplateResolver(Pages.class.getClassLoader());
        templates.setPrefix("vn/motcua/forms/");
        templates.setSuffix(".html");
        templates.setTemplateMode(TemplateMode.HTML);
        templates.setCharacterEncoding("UTF-8");
        engine.setTemplateResolver(templates);
    }

    /** The form as well-formed XHTML. */
    String page(Form form, Words words) {
        String name = name(form);
        Map<String, Object> model = Map.of("form", form, "name", name, "print", new Print(words));
        String page = engine.process(name, new Context(Locale.of("vi"), model));
        // Typed letters may come in parts, and the font has them whole.
        return Normalizer.normalize(
                NO_TEXT.matcher(page).replaceAll("\uFFFD"), Normalizer.Form.NFC);
    }

    private static String name(Form form) {
        return switch (form) {
            case Receipt _ -> "receipt";
            case SupplementRequest _ -> "supplement-request";
            case Refusal _ -> "refusal";
            case Apology _ -> "apology";
            case StopNotice _ -> "stop-notice";
            case ControlSheet _ -> "control-sheet";
            case Register _ -> "register";
        };
    }
}
