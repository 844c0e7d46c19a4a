package vn.motcua.processing.departments;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Reads which departments this deployment works for. */
@Configuration(proxyBeanMethods = false)
class DepartmentsConfiguration {

    @Bean
    Departments departments(Environment environment) {
        return Departments.in(environment);
    }
}
