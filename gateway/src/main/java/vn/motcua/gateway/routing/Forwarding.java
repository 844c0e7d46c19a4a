package vn.motcua.gateway.routing;

import org.jspecify.annotations.Nullable;
import org.springframework.cloud.gateway.server.mvc.common.MvcUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

import vn.motcua.gateway.client.Service;
import vn.motcua.gateway.client.ServiceAddresses;
import vn.motcua.gateway.client.ServiceBreakers;
import vn.motcua.gateway.client.ServiceDown;
import vn.motcua.gateway.identity.Account;
import vn.motcua.gateway.identity.TokenIssuer;
import vn.motcua.gateway.limit.AddressLimit;
import vn.motcua.platform.problem.Problem;

import java.io.IOException;
import java.net.URI;

/**
 * What is done to a request on its way: the caller's credentials stay here, a token of the
 * gateway's goes on, and a service that is down is not waited for.
 */
@Component
final class Forwarding {

    private final ServiceAddresses addresses;
    private final ServiceBreakers breakers;
    private final TokenIssuer tokens;
    private final AddressLimit trackingLimit;
    private final Refusals refusals;

    Forwarding(
            ServiceAddresses addresses,
            ServiceBreakers breakers,
            TokenIssuer tokens,
            AddressLimit trackingLimit,
            Refusals refusals) {
        this.addresses = addresses;
        this.breakers = breakers;
        this.tokens = tokens;
        this.trackingLimit = trackingLimit;
        this.refusals = refusals;
    }

    /** Forwards in the name of the account that is signed in. */
    HandlerFilterFunction<ServerResponse, ServerResponse> asCaller(Service service, String lane) {
        return (request, next) -> {
            Account caller = caller(request);
            return forward(service, lane, relay(request, service, caller), next);
        };
    }

    /** Forwards in the gateway's own name, as often as one address may ask. */
    HandlerFilterFunction<ServerResponse, ServerResponse> asGateway(Service service) {
        return (request, next) -> {
            var pause = trackingLimit.refuses(request.servletRequest().getRemoteAddr());
            if (pause.isPresent()) {
                return refusals.tooOften(pause.get(), request);
            }
            return forward(service, "", relay(request, service, tokens.gateway()), next);
        };
    }

    ServerResponse unknownPath(ServerRequest request) {
        return refusals.unknownPath(request);
    }

    private ServerResponse forward(
            Service service,
            String lane,
            ServerRequest request,
            HandlerFunction<ServerResponse> next) {
        try {
            ServerResponse begun = breakers.call(service, lane, () -> handle(next, request));
            return new BegunAnswer(begun, broken -> broken(service, broken, request));
        } catch (ServiceDown down) {
            return refusals.down(down, request);
        } catch (Problem refused) {
            return refusals.refused(refused, request);
        }
    }

    private ServerResponse broken(Service service, IOException broken, ServerRequest request) {
        return refusals.down(new ServiceDown(service, broken), request);
    }

    private static ServerResponse handle(
            HandlerFunction<ServerResponse> next, ServerRequest request) {
        try {
            return next.handle(request);
        } catch (RuntimeException failed) {
            throw failed;
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    private ServerRequest relay(ServerRequest request, Service service, Account caller) {
        URI target =
                service == Service.PROCESSING
                        ? addresses.processingOf(department(request, caller))
                        : addresses.of(service);
        ServerRequest relayed =
                ServerRequest.from(request)
                        .headers(headers -> {
                            headers.remove(HttpHeaders.AUTHORIZATION);
                            headers.remove(HttpHeaders.COOKIE);
                            headers.setBearerAuth(tokens.tokenFor(caller));
                        })
                        .build();
        relayed.attributes().put(MvcUtils.GATEWAY_REQUEST_URL_ATTR, target);
        return relayed;
    }

    /**
     * The department whose instance is asked: the one named in the query, else the caller's only
     * one, else none, which means the default instance.
     */
    private static @Nullable String department(ServerRequest request, Account caller) {
        return request.param("department")
                .filter(named -> !named.isBlank())
                .orElse(
                        caller.departments().size() == 1
                                ? caller.departments().getFirst().value()
                                : null);
    }

    private static Account caller(ServerRequest request) {
        return request.principal()
                .filter(Authentication.class::isInstance)
                .map(Authentication.class::cast)
                .flatMap(Account::of)
                .orElseThrow(() -> Problem.of(HttpStatus.UNAUTHORIZED, "sign-in-needed"));
    }
}
