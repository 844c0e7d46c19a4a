package vn.motcua.embedded.store;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import de.bwaldvogel.mongo.bson.ObjectId;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

class OrderedBytesTest {

    /**
     * By <a href="https://www.mongodb.com/docs/manual/reference/bson-type-comparison-order/">…</a>
     */
    private static final List<@Nullable Object> RISING =
            Arrays.asList(
                    MinKey.getInstance(),
                    null,
                    Double.NaN,
                    Double.NEGATIVE_INFINITY,
                    Long.MIN_VALUE,
                    -9_007_199_254_740_993L,
                    -9_007_199_254_740_992L,
                    -1.5,
                    -1,
                    0,
                    0.5,
                    1L,
                    1.5,
                    9_007_199_254_740_992L,
                    9_007_199_254_740_993L,
                    Long.MAX_VALUE,
                    Double.POSITIVE_INFINITY,
                    "",
                    "\0",
                    "\0a",
                    "a",
                    "a\0",
                    "a b",
                    "ab",
                    "Đ",
                    "đ",
                    new Document(),
                    new Document("a", 1),
                    new Document("a", 2),
                    new Document("a", 2).append("b", 0),
                    new Document("b", 1),
                    new Document("a", "text"),
                    List.of(),
                    List.of(1),
                    List.of(1, 2),
                    List.of(2),
                    new BinData(new byte[] {(byte) 200}),
                    new BinData(new byte[] {1, 2}),
                    new UUID(1, 1),
                    new UUID(-1, 0),
                    new ObjectId(),
                    false,
                    true,
                    Instant.parse("1969-12-31T23:59:59Z"),
                    Instant.parse("2021-03-31T10:00:00Z"),
                    MaxKey.getInstance());

    @Test
    void compareAsMongoDbComparesTheirValues() {
        for (int low = 0; low < RISING.size(); low++) {
            for (int high = low + 1; high < RISING.size(); high++) {
                byte[] less = OrderedBytes.of(RISING.get(low));
                byte[] more = OrderedBytes.of(RISING.get(high));

                assertThat(Arrays.compareUnsigned(less, more))
                        .as("%s < %s", RISING.get(low), RISING.get(high))
                        .isNegative();
                assertThat(Arrays.compareUnsigned(Bytes.complement(less), Bytes.complement(more)))
                        .as("falling: %s > %s", RISING.get(low), RISING.get(high))
                        .isPositive();
            }
        }
    }

    @Test
    void neverBeginAnotherValuesBytes() {
        for (int one = 0; one < RISING.size(); one++) {
            for (int other = 0; other < RISING.size(); other++) {
                byte[] bytes = OrderedBytes.of(RISING.get(one));
                byte[] beginning = OrderedBytes.of(RISING.get(other));

                assertThat(one != other && Bytes.startsWith(bytes, beginning))
                        .as("%s and %s", RISING.get(one), RISING.get(other))
                        .isFalse();
            }
        }
    }

    @Test
    void areTheSameForTheSameNumberOfAnotherType() {
        assertThat(OrderedBytes.of(1))
                .isEqualTo(OrderedBytes.of(1L))
                .isEqualTo(OrderedBytes.of(1.0));
        assertThat(OrderedBytes.of(-0.0)).isEqualTo(OrderedBytes.of(0));
    }
}
