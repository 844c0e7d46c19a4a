package vn.motcua.load.driver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import vn.motcua.load.StandIn;
import vn.motcua.load.driver.NoLife.WrongAnswer;

import java.io.IOException;
import java.net.http.HttpClient;

/** One life in Flowable, against a stand-in for its REST API. */
class FlowableTest {

    private static final Filed FILED = new Filed("i1", "L1-1", "L1-1", "");
    private static final String HISTORY = "GET /process-api/history/historic-process-instances/i1";
    private static final String TASKS = "GET /process-api/runtime/tasks?processInstanceId=i1";

    private final StandIn engine;
    private final HttpClient client = Http.client();
    private final Http http = new Http(client);
    private final Flowable flowable;

    FlowableTest() throws IOException {
        engine = new StandIn();
        flowable = new Flowable(engine.base(), "bench", "secret");
    }

    @AfterEach
    void stop() {
        client.close();
        engine.close();
    }

    @Test
    void anInstanceIsStartedItsTaskFoundClaimedCompletedAndRead() throws Exception {
        engine.on("POST /process-api/runtime/process-instances", 201, "{\"id\":\"i1\"}")
                .on(TASKS, 200, tasks("null"))
                .on("POST /process-api/runtime/tasks/t1", 200, "")
                .on(HISTORY, 200, history("\"2026-11-30T09:00:00Z\""));

        Filed filed = flowable.create(http, "L1-1");
        Work task = flowable.find(http, filed);
        flowable.resolve(http, flowable.claim(http, task));
        flowable.read(http, filed);

        assertThat(filed).isEqualTo(FILED);
        assertThat(task).isEqualTo(new Work("t1", ""));
        assertThat(engine.bodies())
                .anyMatch(body -> body.contains("\"businessKey\":\"L1-1\""))
                .anyMatch(body -> body.contains("\"action\":\"claim\""))
                .anyMatch(body -> body.contains("\"action\":\"complete\""));
        assertThat(http.sent()).isEqualTo(5);
    }

    @Test
    void aTaskThatSomebodyHasIsAWrongAnswer() {
        engine.on(TASKS, 200, tasks("\"somebody\""));

        assertThatThrownBy(() -> flowable.find(http, FILED)).isInstanceOf(WrongAnswer.class);
    }

    @Test
    void anInstanceThatHasNotEndedIsAWrongAnswer() {
        engine.on(HISTORY, 200, history("null"));

        assertThatThrownBy(() -> flowable.read(http, FILED))
                .isInstanceOf(WrongAnswer.class)
                .hasMessage("not resolved");
    }

    private static String tasks(String assignee) {
        return "{\"total\":1,\"data\":[{\"id\":\"t1\",\"processInstanceId\":\"i1\",\"assignee\":%s}]}"
                .formatted(assignee);
    }

    private static String history(String end) {
        return "{\"id\":\"i1\",\"businessKey\":\"L1-1\",\"endTime\":%s,\"endActivityId\":\"resolved\"}"
                .formatted(end);
    }
}
