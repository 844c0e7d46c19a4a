package vn.motcua.gateway.client;

import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A path with its query; every part is encoded, so that nothing typed by people can leave it. */
record ServicePath(List<String> segments, Map<String, String> query) {

    static ServicePath of(String... segments) {
        return new ServicePath(List.of(segments), Map.of());
    }

    /** With one more parameter; what is absent or blank is left out. */
    ServicePath with(String name, @Nullable Object value) {
        if (value == null || value.toString().isBlank()) {
            return this;
        }
        Map<String, String> more = new LinkedHashMap<>(query);
        more.put(name, value.toString());
        return new ServicePath(segments, more);
    }

    URI at(URI service) {
        var builder = UriComponentsBuilder.fromUri(service);
        Map<String, Object> values = new LinkedHashMap<>();
        for (int i = 0; i < segments.size(); i++) {
            builder.pathSegment("{segment" + i + "}");
            values.put("segment" + i, segments.get(i));
        }
        query.forEach((name, value) -> {
            builder.queryParam(name, "{" + name + "}");
            values.put(name, value);
        });
        return builder.encode().buildAndExpand(values).toUri();
    }
}
