package vn.motcua.gateway.identity;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.servlet.LocaleResolver;

import tools.jackson.databind.json.JsonMapper;

import vn.motcua.platform.problem.Problems;

import java.util.Arrays;

/**
 * Two doors: the API by HTTP Basic, without sessions; the pages by a form, with a session and
 * protected against forged requests.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class SecurityConfiguration {

    /** Bootstrap's own style sheet draws arrows and ticks by {@code data:} images. */
    private static final String CONTENT_POLICY =
            "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none';"
                    + " form-action 'self'; frame-ancestors 'none'";

    private static final String[] PUBLIC_PAGES = {
        "/",
        "/sign-in",
        "/tracking/**",
        "/assets/**",
        "/webjars/**",
        "/favicon.ico",
        "/.well-known/jwks.json",
        "/error",
        "/api",
        "/api/openapi/*"
    };

    /** The contracts are pages, though they stand where what they describe does. */
    private static final RequestMatcher PROGRAMS =
            new AndRequestMatcher(
                    paths("/api/**", "/actuator/**"),
                    new NegatedRequestMatcher(paths("/api", "/api/openapi/*")));

    private static RequestMatcher paths(String... patterns) {
        return new OrRequestMatcher(
                Arrays.stream(patterns)
                        .<RequestMatcher>map(PathPatternRequestMatcher.withDefaults()::matcher)
                        .toList());
    }

    @Bean
    @Order(1)
    SecurityFilterChain api(
            HttpSecurity http,
            PasswordCheck passwords,
            Problems problems,
            JsonMapper json,
            LocaleResolver languages)
            throws Exception {
        var refusals = new ApiRefusals(problems, json, languages);
        return http.securityMatcher(PROGRAMS)
                .authenticationProvider(passwords)
                .authorizeHttpRequests(requests ->
                        requests.requestMatchers("/actuator/health/**")
                                .permitAll()
                                .requestMatchers("/actuator/**")
                                .hasRole("OPERATOR")
                                .requestMatchers(HttpMethod.GET, "/api/tracking/**")
                                .permitAll()
                                .anyRequest()
                                .authenticated())
                .httpBasic(basic -> basic.authenticationEntryPoint(refusals))
                .exceptionHandling(handling ->
                        handling.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .sessionManagement(
                        session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.disable())
                .requestCache(cache -> cache.disable())
                .headers(SecurityConfiguration::protect)
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain pages(HttpSecurity http, PasswordCheck passwords, KioskDevices kiosks)
            throws Exception {
        return http.authenticationProvider(passwords)
                .addFilterBefore(new UploadDoor(), CsrfFilter.class)
                .authorizeHttpRequests(requests ->
                        requests.requestMatchers(PUBLIC_PAGES)
                                .permitAll()
                                .requestMatchers("/kiosk/**")
                                .hasAnyRole("KIOSK", "RECEPTION")
                                .requestMatchers("/find/**")
                                .hasAnyRole("RECEPTION", "OFFICER", "HEAD")
                                .requestMatchers("/inbox/**", "/cases/**")
                                .hasAnyRole("OFFICER", "HEAD", "RECEPTION", "INSPECTOR")
                                .requestMatchers("/mandates/**")
                                .hasAnyRole("OFFICER", "HEAD")
                                .requestMatchers("/reports/officers/**")
                                .hasAnyRole("HEAD", "LEADER", "INSPECTOR")
                                .requestMatchers("/reports/**")
                                .hasAnyRole("HEAD", "LEADER", "INSPECTOR", "OPERATOR")
                                .requestMatchers("/messages/**")
                                .hasAnyRole("RECEPTION", "HEAD", "OPERATOR")
                                .anyRequest()
                                .authenticated())
                .formLogin(form ->
                        form.loginPage("/sign-in")
                                .failureUrl("/sign-in?error")
                                .defaultSuccessUrl("/"))
                .rememberMe(remember -> remember.rememberMeServices(kiosks).key(kiosks.getKey()))
                .logout(logout -> logout.logoutUrl("/sign-out").logoutSuccessUrl("/"))
                .exceptionHandling(handling -> handling.accessDeniedHandler(new EndedSessions()))
                .headers(SecurityConfiguration::protect)
                .build();
    }

    private static void protect(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                .frameOptions(frames -> frames.deny())
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN));
    }
}
