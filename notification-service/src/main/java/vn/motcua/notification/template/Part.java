package vn.motcua.notification.template;

import java.util.EnumSet;
import java.util.Set;

/** A text of a template: what a mail is called, what it says, or a short message. */
enum Part {
    SUBJECT("subject"),
    EMAIL("email"),
    SMS("sms");

    private final String word;

    Part(String word) {
        this.word = word;
    }

    /** Its key in the bundles. */
    String keyOf(Template template) {
        return template.key() + "." + word;
    }

    /** What it has to name, whatever else it does. */
    Set<Variable> required() {
        return switch (this) {
            case SUBJECT -> EnumSet.of(Variable.CODE);
            case EMAIL, SMS -> EnumSet.of(Variable.CODE, Variable.OFFICE);
        };
    }
}
