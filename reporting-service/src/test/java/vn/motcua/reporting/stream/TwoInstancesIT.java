package vn.motcua.reporting.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.MemberDescription;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;

import vn.motcua.kernel.event.DossierEvent;
import vn.motcua.reporting.RandomStories;
import vn.motcua.reporting.Recount;
import vn.motcua.reporting.ReportingStack;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/** Two instances share the events; one is killed while both are counting. */
class TwoInstancesIT {

    private static final int DOSSIERS = 4_000;
    private static final String GROUP = "reporting-service";

    @Test
    void oneIsKilledInTheMiddleOfAReplayAndEveryFigureIsExact(@TempDir Path directory)
            throws Exception {
        var random = new Random(6561);
        List<List<DossierEvent>> histories = new ArrayList<>();
        for (int i = 0; i < DOSSIERS; i++) {
            histories.add(RandomStories.next(i, random).events());
        }
        List<DossierEvent> delivered = RandomStories.delivered(histories, random);
        long events = histories.stream().mapToLong(List::size).sum();
        try (var stack = new ReportingStack(directory).start()) {
            Process other = stack.startAnother();
            try {
                awaitBothCounting(stack.bootstrapServers());
                stack.publish(delivered.subList(0, delivered.size() / 2));
                await().atMost(Duration.ofSeconds(60)).until(() -> counted(stack) > 0);
                stack.publish(delivered.subList(delivered.size() / 2, delivered.size()));
            } finally {
                other.destroyForcibly();
            }
            long countedWhenKilled = counted(stack);
            assertThat(other.waitFor(10, TimeUnit.SECONDS)).isTrue();
            stack.awaitAll();

            assertThat(countedWhenKilled).isPositive().isLessThan(events);
            assertThat(counted(stack)).isEqualTo(events);
            assertExact(stack, histories);
        }
    }

    private static void assertExact(ReportingStack stack, List<List<DossierEvent>> histories) {
        List<List<DossierEvent>> here =
                histories.stream()
                        .filter(one -> one.getFirst().agency().value().startsWith("vu-quang"))
                        .toList();
        JsonNode total = stack.json(stack.get(ReportingStack.LEADER, "/2021-Q1")).path("total");
        Recount.Day end = Recount.of(here, LocalDate.parse("2021-03-31"));
        Recount.Day begin = Recount.of(here, LocalDate.parse("2020-12-31"));
        long reopened =
                LocalDate.parse("2021-01-01")
                        .datesUntil(LocalDate.parse("2021-04-01"))
                        .mapToLong(day -> Recount.of(here, day).reopened())
                        .sum();

        assertThat(total.path("openInTime").asLong()).isEqualTo(end.openInTime());
        assertThat(total.path("openOverdue").asLong()).isEqualTo(end.openOverdue());
        assertThat(total.path("paused").asLong()).isEqualTo(end.paused());
        assertThat(total.path("reopened").asLong()).isEqualTo(reopened);
        assertThat(total.path("carriedOver").asLong())
                .isEqualTo(begin.openInTime() + begin.openOverdue() + reopened);
    }

    private static long counted(ReportingStack stack) {
        return stack.json(stack.get(ReportingStack.OPERATOR, "/status"))
                .path("eventsCounted")
                .asLong();
    }

    /** Until both have partitions of the events. */
    private static void awaitBothCounting(String bootstrapServers) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            await().atMost(Duration.ofSeconds(90))
                    .pollInterval(Duration.ofMillis(200))
                    .ignoreExceptionsMatching(
                            early -> early.getCause() instanceof GroupIdNotFoundException)
                    .until(() -> counting(admin) == 2);
        }
    }

    private static long counting(Admin admin) throws Exception {
        return admin.describeConsumerGroups(List.of(GROUP)).all().get().values().stream()
                .flatMap(group -> group.members().stream())
                .filter(member -> !member.assignment().topicPartitions().isEmpty())
                .map(TwoInstancesIT::instance)
                .distinct()
                .count();
    }

    /** Each thread of an instance is a member, named after it. */
    private static String instance(MemberDescription member) {
        String name = member.clientId();
        return name.substring(0, name.indexOf("-StreamThread"));
    }
}
