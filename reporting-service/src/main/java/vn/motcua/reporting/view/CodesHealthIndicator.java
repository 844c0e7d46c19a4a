package vn.motcua.reporting.view;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

import vn.motcua.reporting.books.DoubledCode;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Whether every code has one dossier. Not part of readiness: figures are right all the same; two
 * citizens are not served right.
 */
@Component("ledgerCodes")
final class CodesHealthIndicator extends AbstractHealthIndicator {

    private static final int MOST_NAMED = 20;

    private final DoubledCodes doubled;

    CodesHealthIndicator(DoubledCodes doubled) {
        super("It is not known whether codes are doubled");
        this.doubled = doubled;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        long count = doubled.count();
        builder.withDetail("doubled", count);
        if (count == 0) {
            builder.up();
            return;
        }
        Map<String, List<String>> named = new LinkedHashMap<>();
        for (DoubledCode one : doubled.page(0, MOST_NAMED)) {
            named.put(one.code(), one.dossiers().stream().map(DoubledCode.Bearer::id).toList());
        }
        builder.down().withDetail("codes", named);
    }
}
