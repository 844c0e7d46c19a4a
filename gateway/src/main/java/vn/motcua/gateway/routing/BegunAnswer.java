package vn.motcua.gateway.routing;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.function.ServerResponse;

import java.io.IOException;
import java.util.function.Function;

/**
 * What a service has begun to answer, and may still break off: when its time is over, or it dies.
 * While nothing of it has gone out, the caller is told that instead.
 *
 * @param instead what is answered then
 */
record BegunAnswer(ServerResponse begun, Function<IOException, ServerResponse> instead)
        implements ServerResponse {

    @Override
    public HttpStatusCode statusCode() {
        return begun.statusCode();
    }

    @Override
    public HttpHeaders headers() {
        return begun.headers();
    }

    @Override
    public MultiValueMap<String, Cookie> cookies() {
        return begun.cookies();
    }

    @Override
    public @Nullable ModelAndView writeTo(
            HttpServletRequest request, HttpServletResponse response, Context context)
            throws ServletException, IOException {
        try {
            return begun.writeTo(request, response, context);
        } catch (IOException broken) {
            if (response.isCommitted()) {
                throw broken;
            }
            response.reset();
            return instead.apply(broken).writeTo(request, response, context);
        }
    }
}
