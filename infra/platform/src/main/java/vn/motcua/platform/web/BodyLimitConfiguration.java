package vn.motcua.platform.web;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;

import java.util.List;

/** Refuses bodies larger than {@code motcua.http.max-body}, except where streams are expected. */
@Configuration(proxyBeanMethods = false)
public class BodyLimitConfiguration {

    @Bean
    FilterRegistrationBean<BodyLimitFilter> bodyLimit(
            @Value("${motcua.http.max-body:1MB}") DataSize limit,
            @Value("${motcua.http.unlimited-paths:}") List<String> unlimited) {
        var registration =
                new FilterRegistrationBean<>(new BodyLimitFilter(limit.toBytes(), unlimited));
        registration.addUrlPatterns("/api/*");
        return registration;
    }
}
