package bench.flowable;

import static org.springframework.security.config.Customizer.withDefaults;
import static org.springframework.security.config.http.SessionCreationPolicy.STATELESS;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.actuate.autoconfigure.security.servlet.EndpointRequest;
import org.springframework.boot.actuate.health.HealthEndpoint;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;

/** Flowable behind its own REST API, one process, one user. */
@SpringBootApplication
public class FlowableDossierApp {

    public static void main(String[] args) {
        SpringApplication.run(FlowableDossierApp.class, args);
    }

    @Bean
    SecurityFilterChain security(HttpSecurity http) throws Exception {
        return http.authorizeHttpRequests(requests ->
                        requests.requestMatchers(EndpointRequest.to(HealthEndpoint.class))
                                .permitAll()
                                .anyRequest()
                                .authenticated())
                .httpBasic(withDefaults())
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(STATELESS))
                .build();
    }

    /**
     * In memory, because a user in Flowable's identity tables costs a query on every request. The
     * password is compared in plain text: that is Flowable's default encoder, and bcrypt would cost
     * tens of milliseconds of CPU on every basic-auth request and measure the hash instead of the
     * engine.
     */
    @Bean
    UserDetailsService users(
            @Value("${bench.user}") String name, @Value("${bench.password}") String password) {
        return new InMemoryUserDetailsManager(
                User.withUsername(name).password(password).roles("OFFICER").build());
    }
}
