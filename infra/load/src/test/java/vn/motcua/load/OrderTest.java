package vn.motcua.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.Map;

class OrderTest {

    @Test
    void aValueStandsBehindABlankOrAnEqualsSign() {
        Order order = read("closed --users 4 --seconds=20 --watch app=12 --watch=db=34");

        assertThat(order.number("users", 8, 1, 1000)).isEqualTo(4);
        assertThat(order.number("seconds", 60, 1, 1000)).isEqualTo(20);
        assertThat(order.number("warmup", 60, 0, 1000)).isEqualTo(60);
        assertThat(order.watched()).isEqualTo(Map.of("app", 12L, "db", 34L));
    }

    @Test
    void theCommandThatIsToldCanBeGivenAgain() {
        assertThat(read("open --rate 2.5 --watch app=12 --write docs/benchmarks.md").command())
                .isEqualTo("./motcua load open --rate 2.5 --watch app=PID");
    }

    @ParameterizedTest
    @CsvSource({
        "'', no profile",
        "'burst', no profile 'burst'",
        "'closed --rate 5', no --rate with closed",
        "'closed --users', --users of what?",
        "'closed users', 'users'",
        "'closed --watch 12', NAME=PID",
        "'closed --watch app=x', NAME=PID",
    })
    void whatIsNotUnderstoodIsNamed(String words, String reason) {
        assertThatThrownBy(() -> read(words))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(reason);
    }

    @ParameterizedTest
    @CsvSource({"0", "1001", "many", "1.5", "-1"})
    void aNumberOutOfBoundsIsRefusedWithTheBounds(String users) {
        Order order = read("closed --users=" + users);

        assertThatThrownBy(() -> order.number("users", 8, 1, 1000))
                .hasMessage("--users is 1 to 1000");
    }

    private static Order read(String words) {
        return Order.read(words.isEmpty() ? List.of() : List.of(words.split(" ", -1)));
    }
}
