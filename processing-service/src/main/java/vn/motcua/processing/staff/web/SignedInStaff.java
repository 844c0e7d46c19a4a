package vn.motcua.processing.staff.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import vn.motcua.platform.security.CallerToken;
import vn.motcua.processing.staff.StaffDirectory;

/** Lets the directory know whoever calls, before what they call for is done. */
@Configuration(proxyBeanMethods = false)
class SignedInStaff implements WebMvcConfigurer {

    private final StaffDirectory directory;

    SignedInStaff(StaffDirectory directory) {
        this.directory = directory;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(
                new HandlerInterceptor() {
                    @Override
                    public boolean preHandle(
                            HttpServletRequest request,
                            HttpServletResponse response,
                            Object handler) {
                        if (request.getUserPrincipal() instanceof JwtAuthenticationToken caller) {
                            directory.meet(CallerToken.person(caller.getToken()));
                        }
                        return true;
                    }
                });
    }
}
