package vn.motcua.gateway.identity;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.csrf.CsrfException;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;

/**
 * A form that is sent after its session ended goes back to its page, past the sign-in where one is
 * needed: the browser still has what was typed.
 */
final class EndedSessions implements AccessDeniedHandler {

    private final AccessDeniedHandler others = new AccessDeniedHandlerImpl();

    @Override
    public void handle(
            HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException, ServletException {
        String page = denied instanceof CsrfException ? page(request) : null;
        if (page == null) {
            others.handle(request, response, denied);
        } else {
            response.sendRedirect(page);
        }
    }

    /** The page of ours that the form stood on; null when that is not said. */
    private static @Nullable String page(HttpServletRequest request) {
        String referer = request.getHeader(HttpHeaders.REFERER);
        if (referer == null) {
            return null;
        }
        try {
            URI from = new URI(referer);
            boolean ours =
                    from.getRawAuthority() != null
                            && from.getRawAuthority().equals(request.getHeader(HttpHeaders.HOST));
            boolean plain = from.getRawPath() != null && from.getRawPath().matches("/[^/\\\\].*|/");
            if (!ours || !plain) {
                return null;
            }
            return from.getRawQuery() == null
                    ? from.getRawPath()
                    : from.getRawPath() + "?" + from.getRawQuery();
        } catch (URISyntaxException strange) {
            return null;
        }
    }
}
