package vn.motcua.notification.template;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemplateTest {

    /** A message's id is made of it: by another key, what was told would be told again. */
    @ParameterizedTest
    @CsvSource({
        "received, RECEIVED",
        "result-ready, RESULT_READY",
        "result-refused, RESULT_REFUSED",
        "code-replaced, CODE_REPLACED",
        "due-soon, DUE_SOON",
        "due-now, DUE_NOW",
        "overdue, OVERDUE",
    })
    void keepsTheKeyThatMessagesWereSentUnder(String key, Template template) {
        assertThat(Template.of(key)).isEqualTo(template);
        assertThat(template.key()).isEqualTo(key);
    }
}
