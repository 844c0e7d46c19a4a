package vn.motcua.gateway.pages.report;

import org.springframework.web.util.UriComponentsBuilder;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The address of a list of dossiers, for its links and for the way back to it.
 *
 * @param parameters without the page, in their order
 */
record ListAddress(String path, Map<String, String> parameters) {

    ListAddress {
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    }

    /** The list from its first page on; a page number can be appended. */
    public String whole() {
        var address = UriComponentsBuilder.fromPath(path);
        parameters.forEach((name, value) -> address.queryParam(name, "{" + name + "}"));
        return address.encode().buildAndExpand(parameters).toUriString();
    }

    /** One of its pages, from 0. */
    public String page(int page) {
        return page == 0 ? whole() : whole() + "&page=" + page;
    }
}
