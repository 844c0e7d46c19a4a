package vn.motcua.local.deadletters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import vn.motcua.local.deadletters.Order.Wish;

import java.util.List;

class OrderTest {

    private static final String LETTER = "dossier.events.v1-2-118";
    private static final String DOSSIER = "0197c3e8-7f00-7000-8000-000000000001";

    @Test
    void listsWhatEveryServiceCouldNotTakeWhenNothingElseIsSaid() {
        assertThat(Order.read(List.of()))
                .returns(List.of("processing", "reporting", "notification"), Order::services)
                .returns(Wish.LIST, Order::wish);
    }

    @Test
    void tellsLettersFromDossiers() {
        assertThat(Order.read(List.of("processing", LETTER, DOSSIER, "--replay")))
                .returns(List.of(LETTER), Order::ids)
                .returns(List.of(DOSSIER), Order::dossiers)
                .returns(Wish.REPLAY, Order::wish);
    }

    @Test
    void keepsWhyALetterIsDismissed() {
        assertThat(Order.read(List.of("reporting", LETTER, "--dismiss= a slip ")))
                .returns(Wish.DISMISS, Order::wish)
                .returns("a slip", Order::because);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                LETTER,
                "processing reporting " + LETTER,
                "processing --dismiss=everything",
                "processing " + LETTER + " --dismiss=",
                "--delete"
            })
    void isRefusedWhenItSaysTooLittleOrTooMuch(String said) {
        assertThatIllegalArgumentException().isThrownBy(() -> Order.read(List.of(said.split(" "))));
    }
}
