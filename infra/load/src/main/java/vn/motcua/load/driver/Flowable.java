package vn.motcua.load.driver;

import tools.jackson.databind.JsonNode;

import vn.motcua.load.driver.NoLife.WrongAnswer;

import java.net.http.HttpRequest;

/**
 * Flowable behind its own REST API: what a team would take instead of building case handling. To
 * start an instance does not tell the id of its task, so it is found by a query.
 */
public final class Flowable implements Driver {

    private static final int OK = 200;
    private static final int CREATED = 201;

    private final String api;
    private final String user;
    private final String password;

    public Flowable(String base, String user, String password) {
        this.api = base + "/process-api/";
        this.user = user;
        this.password = password;
    }

    @Override
    public String name() {
        return "flowable";
    }

    @Override
    public Filed create(Http http, String key) throws NoLife, InterruptedException {
        String body =
                """
                {"processDefinitionKey":"dossier","businessKey":"%1$s","variables":[\
                {"name":"procedure","value":"1.013225"},{"name":"agency","value":"vu-quang"},\
                {"name":"department","value":"KTHT"},{"name":"channel","value":"KIOSK"},\
                {"name":"applicant","value":"Nguyễn Thị %1$s"},\
                {"name":"receivedAt","value":"2021-01-04T08:15:00+07:00"},\
                {"name":"dueAt","value":"2021-01-06T17:00:00+07:00"},\
                {"name":"papers","value":"don, giay-to-dat, ban-ve"}]}\
                """
                        .formatted(key);
        var request = Http.post(request("runtime/process-instances"), body);
        String id = http.send(request, CREATED).json().path("id").asString("");
        if (id.isEmpty()) {
            throw new WrongAnswer("an instance without id");
        }
        return new Filed(id, key, key, "");
    }

    @Override
    public Work find(Http http, Filed filed) throws NoLife, InterruptedException {
        String query = "runtime/tasks?processInstanceId=" + filed.id();
        JsonNode found = http.send(request(query), OK).json();
        JsonNode task = found.path("data").path(0);
        if (found.path("total").asInt(0) != 1
                || !task.path("assignee").isNull()
                || !task.path("processInstanceId").asString("").equals(filed.id())) {
            throw new WrongAnswer("not the one task, and free");
        }
        return new Work(task.path("id").asString(), "");
    }

    @Override
    public Work claim(Http http, Work work) throws NoLife, InterruptedException {
        act(http, work, "{\"action\":\"claim\",\"assignee\":\"canbo.ktht\"}");
        return work;
    }

    @Override
    public Work resolve(Http http, Work work) throws NoLife, InterruptedException {
        act(http, work, "{\"action\":\"complete\"}");
        return work;
    }

    @Override
    public void read(Http http, Filed filed) throws NoLife, InterruptedException {
        JsonNode read =
                http.send(request("history/historic-process-instances/" + filed.id()), OK).json();
        if (!read.path("id").asString("").equals(filed.id())
                || !read.path("businessKey").asString("").equals(filed.key())) {
            throw new WrongAnswer("another instance");
        }
        if (!read.path("endTime").isString()
                || !read.path("endActivityId").asString("").equals("resolved")) {
            throw new WrongAnswer("not resolved");
        }
    }

    private void act(Http http, Work task, String body) throws NoLife, InterruptedException {
        http.send(Http.post(request("runtime/tasks/" + task.id()), body), OK);
    }

    private HttpRequest.Builder request(String path) {
        return Http.request(api + path, user, password);
    }
}
