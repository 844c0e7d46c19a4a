package vn.motcua.notification.brandname;

import org.jspecify.annotations.Nullable;

import vn.motcua.notification.brandname.Conversation.NoAnswer;
import vn.motcua.notification.sms.SmsAnswer;
import vn.motcua.notification.sms.SmsAnswer.Refused;
import vn.motcua.notification.sms.SmsAnswer.RefusedForNow;
import vn.motcua.notification.sms.SmsAnswer.Unknown;
import vn.motcua.notification.sms.SmsMessage;
import vn.motcua.notification.sms.SmsProvider;

import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;

/**
 * Asks one provider over HTTP, once. Whatever may have reached it without a clear answer is not
 * known: the client repeats no POST by itself.
 */
final class BrandnameProvider implements SmsProvider {

    /** To be asked elsewhere; any other redirection may come after the request was carried out. */
    private static final Set<Integer> MOVED = Set.of(301, 307, 308);

    private static final Pattern SECONDS = Pattern.compile("\\d{1,5}");

    private final String name;
    private final BrandnameAccount account;
    private final Conversation conversation;
    private final HttpClient http;

    BrandnameProvider(String name, BrandnameAccount account) {
        this.name = name;
        this.account = account;
        this.conversation = Conversation.with(account);
        this.http =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .connectTimeout(account.connectTimeout())
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .build();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public SmsAnswer send(SmsMessage message) {
        return conversation
                .request(message)
                .map(body -> post(message, body))
                .orElseGet(() -> new Refused("The text fits none of the registered templates"));
    }

    private SmsAnswer post(SmsMessage message, String body) {
        HttpRequest request =
                HttpRequest.newBuilder(account.url())
                        .timeout(account.answerTimeout())
                        .header("Content-Type", conversation.contentType())
                        .POST(BodyPublishers.ofString(body))
                        .build();
        CompletableFuture<HttpResponse<String>> answering =
                http.sendAsync(request, BodyHandlers.ofString());
        try {
            Duration most = account.connectTimeout().plus(account.answerTimeout());
            return answer(message, answering.get(most.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException slow) {
            // The request's own limit ends with the first line of the answer.
            answering.cancel(true);
            return new Unknown("No whole answer in time");
        } catch (ExecutionException failed) {
            return without(failed.getCause());
        } catch (InterruptedException interrupted) {
            answering.cancel(true);
            Thread.currentThread().interrupt();
            return new Unknown("No answer before the service stopped");
        }
    }

    private static SmsAnswer without(@Nullable Throwable answer) {
        return answer instanceof ConnectException || answer instanceof HttpConnectTimeoutException
                ? new RefusedForNow("It cannot be reached")
                : new Unknown("No answer: " + nameOf(answer));
    }

    private static String nameOf(@Nullable Throwable failure) {
        return failure == null ? "none" : failure.getClass().getSimpleName();
    }

    /** An error of a gateway in between, or behind the door, says nothing of the message. */
    private SmsAnswer answer(SmsMessage message, HttpResponse<String> response) {
        int status = response.statusCode();
        return switch (status / 100) {
            case 2 -> read(message, response.body());
            case 3 ->
                    MOVED.contains(status)
                            ? new RefusedForNow("It has moved: status " + status)
                            : new Unknown("Status " + status);
            case 4 -> refusal(response);
            // Only who says when to come back has surely not taken it.
            default ->
                    status == 503 && response.headers().firstValue("Retry-After").isPresent()
                            ? new RefusedForNow("Status 503", retryAfter(response))
                            : new Unknown("Status " + status);
        };
    }

    /** What has to do with the account will be mended; anything else is this message's fault. */
    private static SmsAnswer refusal(HttpResponse<String> response) {
        return switch (response.statusCode()) {
            case 401, 403, 404, 405 ->
                    new RefusedForNow("It does not let us in: status " + response.statusCode());
            case 408 -> new Unknown("Status 408");
            case 429 -> new RefusedForNow("Status 429", retryAfter(response));
            default -> new Refused("Status " + response.statusCode());
        };
    }

    private SmsAnswer read(SmsMessage message, String body) {
        try {
            return conversation.read(message, body);
        } catch (NoAnswer unclear) {
            return new Unknown(String.valueOf(unclear.getMessage()));
        }
    }

    private static Duration retryAfter(HttpResponse<String> response) {
        return response.headers()
                .firstValue("Retry-After")
                .filter(seconds -> SECONDS.matcher(seconds).matches())
                .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
                .orElse(Duration.ZERO);
    }
}
