package vn.motcua.reporting.report.figures;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessException;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import vn.motcua.reporting.books.LedgerStatus;
import vn.motcua.reporting.books.StatusReader;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Says on every answer how new the ledger is: {@value #NEWEST} (a moment), {@value #AGE} (seconds
 * since) and {@value #HELD_BACK} (events). Before the first event only the last one is there.
 */
@Configuration(proxyBeanMethods = false)
class FreshnessHeaders implements WebMvcConfigurer, HandlerInterceptor {

    static final String NEWEST = "Ledger-Newest-Event";
    static final String AGE = "Ledger-Newest-Event-Age";
    static final String HELD_BACK = "Ledger-Held-Back";

    private final StatusReader ledger;
    private final InstantSource clock;

    FreshnessHeaders(StatusReader ledger, InstantSource clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/api/reports/**");
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        try {
            LedgerStatus status = ledger.recent();
            response.setHeader(HELD_BACK, Long.toString(status.heldBack()));
            Instant newest = status.newestEventAt();
            if (newest != null) {
                response.setHeader(NEWEST, newest.toString());
                response.setHeader(
                        AGE, Long.toString(Duration.between(newest, clock.instant()).toSeconds()));
            }
        } catch (DataAccessException unreachable) {
            // The answer itself will say that the store is away.
            return true;
        }
        return true;
    }
}
