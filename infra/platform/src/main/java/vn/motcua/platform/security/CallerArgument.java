package vn.motcua.platform.security;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

import vn.motcua.kernel.catalogue.Catalogue;
import vn.motcua.kernel.clock.VietnamTime;
import vn.motcua.kernel.id.AgencyId;
import vn.motcua.platform.problem.Problem;

import java.security.Principal;
import java.time.InstantSource;
import java.util.List;

/**
 * Gives controllers their {@link Caller}, who today stands for what its agencies have succeeded. A
 * service without a catalogue knows of no succession.
 */
final class CallerArgument implements HandlerMethodArgumentResolver {

    private final ObjectProvider<Catalogue> catalogue;
    private final InstantSource clock;

    CallerArgument(ObjectProvider<Catalogue> catalogue, InstantSource clock) {
        this.catalogue = catalogue;
        this.clock = clock;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Caller.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        Principal principal = request.getUserPrincipal();
        if (principal instanceof JwtAuthenticationToken token) {
            Caller caller = CallerToken.read(token.getToken());
            return caller.succeeding(predecessors(caller.agency()));
        }
        throw Problem.of(HttpStatus.UNAUTHORIZED, "unauthenticated");
    }

    private List<AgencyId> predecessors(AgencyId agency) {
        Catalogue known = catalogue.getIfAvailable();
        return known == null
                ? List.of()
                : known.predecessors(agency, VietnamTime.date(clock.instant()));
    }
}
