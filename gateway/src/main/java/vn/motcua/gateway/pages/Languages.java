package vn.motcua.gateway.pages;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.WebUtils;

import vn.motcua.platform.PlatformAutoConfiguration;

import java.time.Duration;
import java.util.Locale;

/**
 * Vietnamese, unless English is asked for: by {@code ?lang=}, then on pages by a cookie, in the API
 * by {@code Accept-Language}. Pages do not go by that header: most browsers in a Vietnamese office
 * are in English while their users are not.
 */
final class Languages implements LocaleResolver, HandlerInterceptor {

    private static final String NAME = "lang";
    private static final Duration YEAR = Duration.ofDays(365);

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        String asked = asked(request);
        if (asked != null) {
            return locale(asked);
        }
        if (request.getRequestURI().startsWith("/api/")) {
            boolean named = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) != null;
            return locale(named ? request.getLocale().getLanguage() : "");
        }
        Cookie cookie = WebUtils.getCookie(request, NAME);
        return locale(cookie == null ? "" : cookie.getValue());
    }

    @Override
    public void setLocale(
            HttpServletRequest request,
            @Nullable HttpServletResponse response,
            @Nullable Locale locale) {
        throw new UnsupportedOperationException("The language is chosen by ?lang=");
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (asked(request) != null && !request.getRequestURI().startsWith("/api/")) {
            var cookie =
                    ResponseCookie.from(NAME, resolveLocale(request).getLanguage())
                            .path("/")
                            .maxAge(YEAR)
                            .httpOnly(true)
                            .sameSite("Lax")
                            .build();
            response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
        }
        return true;
    }

    // Read from the query alone: asking for a parameter could use up a body.
    private static @Nullable String asked(HttpServletRequest request) {
        String query = request.getQueryString();
        return query == null || !query.contains(NAME + "=")
                ? null
                : UriComponentsBuilder.newInstance()
                        .query(query)
                        .build()
                        .getQueryParams()
                        .getFirst(NAME);
    }

    private static Locale locale(String language) {
        return language.equals("en") ? Locale.ENGLISH : PlatformAutoConfiguration.VIETNAMESE;
    }
}
