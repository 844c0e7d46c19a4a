package vn.motcua.notification.template;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A template as the API shows it.
 *
 * @param variables the facts its texts may name, in braces
 */
public record TemplateView(String template, List<String> variables, List<InLanguage> languages) {

    public TemplateView {
        variables = List.copyOf(variables);
        languages = List.copyOf(languages);
    }

    /**
     * Its texts in one language.
     *
     * @param example its short message about a dossier that never was, with its parts; absent when
     *     a setting is missing that it needs
     */
    public record InLanguage(
            String language, String subject, String email, String sms, @Nullable SmsText example) {}
}
