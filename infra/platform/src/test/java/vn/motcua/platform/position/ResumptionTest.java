package vn.motcua.platform.position;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import vn.motcua.platform.position.Resumption.Finding;

class ResumptionTest {

    private static final Extent HUNDRED = new Extent(0, 100);

    @Nested
    class AStoreWithAPosition {

        @Test
        void goesOnFromIt() {
            assertThat(Resumption.of(at(70L), 70, HUNDRED)).isEqualTo(nothing(70L));
        }

        @Test
        void isNotDoubtedWhenItKnowsMoreThanTheBroker() {
            assertThat(Resumption.of(at(70L), 60, HUNDRED)).isEqualTo(nothing(70L));
        }

        @Test
        void isOlderWhenTheBrokerWasToldOfMore() {
            assertThat(Resumption.of(at(70L), 90, HUNDRED))
                    .isEqualTo(new Resumption(70L, 90, Finding.STORE_IS_OLDER));
        }

        @Test
        void isNotFoundOlderAgainWhileItReadsAgain() {
            assertThat(Resumption.of(new Position(75L, 90), 90, HUNDRED))
                    .isEqualTo(new Resumption(75L, 90, Finding.NOTHING));
        }

        @Test
        void isOlderThanItWasTheLastTimeItReadAgain() {
            assertThat(Resumption.of(new Position(70L, 80), 90, HUNDRED))
                    .isEqualTo(new Resumption(70L, 90, Finding.STORE_IS_OLDER));
        }

        @Test
        void beginsAnewOnATopicThatIsShorter() {
            assertThat(Resumption.of(new Position(170L, 160), 0, HUNDRED))
                    .isEqualTo(new Resumption(null, 0, Finding.LOG_IS_SHORTER));
        }

        @Test
        void knowsWhatItReadOfALogThatWasCut() {
            assertThat(Resumption.of(at(170L), 170, HUNDRED))
                    .isEqualTo(new Resumption(null, 100, Finding.LOG_IS_SHORTER));
        }

        @Test
        void saysThatRecordsAreGoneWhichItNeverSaw() {
            assertThat(Resumption.of(at(5L), 5, new Extent(10, 100)))
                    .isEqualTo(new Resumption(5L, 0, Finding.RECORDS_ARE_GONE));
        }
    }

    @Nested
    class AStoreWithout {

        @Test
        void isNewWhenTheBrokerKnowsOfNothingEither() {
            assertThat(Resumption.of(Position.NONE, 0, HUNDRED)).isEqualTo(nothing(null));
        }

        @Test
        void isOlderWhenSomethingWasRead() {
            assertThat(Resumption.of(Position.NONE, 40, HUNDRED))
                    .isEqualTo(new Resumption(null, 40, Finding.STORE_IS_OLDER));
        }

        @Test
        void hasMissedNothingOfWhatIsThereNoMore() {
            assertThat(Resumption.of(Position.NONE, 40, new Extent(40, 100)))
                    .isEqualTo(nothing(null));
        }
    }

    private static Position at(long next) {
        return new Position(next, 0);
    }

    private static Resumption nothing(@Nullable Long next) {
        return new Resumption(next, 0, Finding.NOTHING);
    }
}
