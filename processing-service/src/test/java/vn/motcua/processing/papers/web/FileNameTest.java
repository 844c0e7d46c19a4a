package vn.motcua.processing.papers.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileNameTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gi\u1EA5y\u00ADkhai.pdf",
                "gi\u1EA5y\u200Bkhai.pdf",
                "\uFEFFgi\u1EA5ykhai.pdf\u200E",
                "gia\u0302\u0301ykhai.pdf",
                "C:\\h\u1ED3 s\u01A1\\gi\u1EA5y\u2060khai.pdf",
            })
    void areKeptWithoutWhatNobodySees(String name) {
        assertThat(FileName.checked(name)).isEqualTo("gi\u1EA5ykhai.pdf");
    }
}
