package vn.motcua.platform.security;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.web.OAuth2ResourceServerWebSecurityAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import tools.jackson.databind.json.JsonMapper;

import vn.motcua.kernel.catalogue.Catalogue;
import vn.motcua.platform.problem.Problems;

import java.time.InstantSource;
import java.util.List;

/** Makes a service accept the gateway's tokens and nothing else. */
@AutoConfiguration(before = OAuth2ResourceServerWebSecurityAutoConfiguration.class)
@EnableMethodSecurity
@ConditionalOnProperty(name = "motcua.security.resource-server", matchIfMissing = true)
public class ResourceServerAutoConfiguration {

    @Bean
    SecurityFilterChain resourceServer(
            HttpSecurity http,
            Problems problems,
            JsonMapper json,
            JwtDecoder tokens,
            InstantSource clock)
            throws Exception {
        var refusals = new SecurityRefusals(problems, json);
        return http.authorizeHttpRequests(requests ->
                        requests.requestMatchers("/actuator/health/**", "/actuator/prometheus")
                                .permitAll()
                                .anyRequest()
                                .authenticated())
                .oauth2ResourceServer(server ->
                        server.jwt(jwt ->
                                        jwt.decoder(new RememberedTokens(tokens, clock))
                                                .jwtAuthenticationConverter(
                                                        ResourceServerAutoConfiguration
                                                                ::authenticate))
                                .authenticationEntryPoint(refusals)
                                .accessDeniedHandler(refusals))
                .sessionManagement(
                        session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.disable())
                .requestCache(cache -> cache.disable())
                .logout(logout -> logout.disable())
                .build();
    }

    @Bean
    WebMvcConfigurer callerArgument(ObjectProvider<Catalogue> catalogue, InstantSource clock) {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new CallerArgument(catalogue, clock));
            }
        };
    }

    private static AbstractAuthenticationToken authenticate(Jwt token) {
        var authorities =
                CallerToken.roles(token).stream()
                        .map(role -> new SimpleGrantedAuthority("ROLE_" + role))
                        .toList();
        return new JwtAuthenticationToken(token, authorities);
    }
}
