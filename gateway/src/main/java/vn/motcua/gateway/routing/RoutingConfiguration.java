package vn.motcua.gateway.routing;

import static org.springframework.cloud.gateway.server.mvc.handler.GatewayRouterFunctions.route;
import static org.springframework.web.servlet.function.RequestPredicates.method;
import static org.springframework.web.servlet.function.RequestPredicates.path;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.cloud.gateway.server.mvc.config.GatewayMvcProperties;
import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.RequestHttpHeadersFilter;
import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.ResponseHttpHeadersFilter;
import org.springframework.cloud.gateway.server.mvc.handler.ProxyExchangeHandlerFunction;
import org.springframework.cloud.gateway.server.mvc.handler.RestClientProxyExchange;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.web.client.RestClient;
import org.springframework.web.servlet.function.RequestPredicate;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;

import vn.motcua.gateway.client.Service;
import vn.motcua.gateway.client.ServiceAddresses;
import vn.motcua.gateway.client.ServiceConnections;

import java.time.Duration;

/** Which paths belong to which service. */
@Configuration(proxyBeanMethods = false)
class RoutingConfiguration {

    @Bean
    ProxyExchangeHandlerFunction prompt(
            RestClient.Builder http,
            ServiceAddresses addresses,
            GatewayMvcProperties properties,
            ObjectProvider<RequestHttpHeadersFilter> requestHeaders,
            ObjectProvider<ResponseHttpHeadersFilter> responseHeaders) {
        var exchange = exchange(http, addresses, properties, addresses.answerTimeout());
        return new ProxyExchangeHandlerFunction(exchange, requestHeaders, responseHeaders);
    }

    /** For bodies that may take hours to arrive, and closings, which recount a period. */
    @Bean
    ProxyExchangeHandlerFunction patient(
            RestClient.Builder http,
            ServiceAddresses addresses,
            GatewayMvcProperties properties,
            ObjectProvider<RequestHttpHeadersFilter> requestHeaders,
            ObjectProvider<ResponseHttpHeadersFilter> responseHeaders) {
        var exchange = exchange(http, addresses, properties, addresses.importTimeout());
        return new ProxyExchangeHandlerFunction(exchange, requestHeaders, responseHeaders);
    }

    @Bean
    RouterFunction<ServerResponse> services(
            ProxyExchangeHandlerFunction prompt,
            ProxyExchangeHandlerFunction patient,
            Forwarding forwarding) {
        return route("tracking")
                .route(method(HttpMethod.GET).and(below("/api/tracking")), prompt)
                .filter(forwarding.asGateway(Service.INTAKE))
                .build()
                .and(
                        route("imports")
                                .route(below("/api/imports"), patient)
                                .filter(forwarding.asCaller(Service.INTAKE, "-imports"))
                                .build())
                .and(
                        route("intake")
                                .route(
                                        below("/api/dossiers")
                                                .or(below("/api/procedures"))
                                                .or(below("/api/numbering")),
                                        prompt)
                                .filter(forwarding.asCaller(Service.INTAKE, ""))
                                .build())
                .and(
                        route("processing")
                                .route(
                                        below("/api/cases")
                                                .or(below("/api/mandates"))
                                                .or(below("/api/staff")),
                                        prompt)
                                .filter(forwarding.asCaller(Service.PROCESSING, ""))
                                .build())
                .and(
                        route("closings")
                                .route(
                                        method(HttpMethod.POST).and(path("/api/reports/closings")),
                                        patient)
                                .filter(forwarding.asCaller(Service.REPORTING, "-closings"))
                                .build())
                .and(deadLetters(Service.PROCESSING, patient, forwarding))
                .and(deadLetters(Service.REPORTING, patient, forwarding))
                .and(deadLetters(Service.NOTIFICATION, patient, forwarding))
                .and(to(Service.REPORTING, "/api/reports", prompt, forwarding))
                .and(
                        route("notification")
                                .route(below("/api/messages").or(below("/api/templates")), prompt)
                                .filter(forwarding.asCaller(Service.NOTIFICATION, ""))
                                .build())
                .and(route("unknown").route(isUnknown(), forwarding::unknownPath).build());
    }

    /** Where no service is; the contracts are the gateway's own. */
    private static RequestPredicate isUnknown() {
        return path("/api/**").and(path("/api").or(path("/api/openapi/*")).negate());
    }

    /** Hundreds of letters may be read and taken in one request. */
    private static RouterFunction<ServerResponse> deadLetters(
            Service service, ProxyExchangeHandlerFunction patient, Forwarding forwarding) {
        return route(service.key() + "-dead-letters")
                .route(below("/api/dead-letters/" + service.key()), patient)
                .filter(forwarding.asCaller(service, "-dead-letters"))
                .build();
    }

    private static RouterFunction<ServerResponse> to(
            Service service,
            String path,
            ProxyExchangeHandlerFunction exchange,
            Forwarding forwarding) {
        return route(service.key())
                .route(below(path), exchange)
                .filter(forwarding.asCaller(service, ""))
                .build();
    }

    private static RequestPredicate below(String path) {
        return path(path).or(path(path + "/**"));
    }

    private static RestClientProxyExchange exchange(
            RestClient.Builder http,
            ServiceAddresses addresses,
            GatewayMvcProperties properties,
            Duration answer) {
        var client = http.requestFactory(ServiceConnections.within(addresses, answer)).build();
        return new RestClientProxyExchange(client, properties);
    }
}
