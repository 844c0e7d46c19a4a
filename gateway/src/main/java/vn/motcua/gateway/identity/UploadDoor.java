package vn.motcua.gateway.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.MediaType;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

import vn.motcua.kernel.event.Role;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

/**
 * Lets those alone send files to pages who file papers. It stands before the check for forged
 * requests, which reads a form to its end: anybody's files would be on the disk by then.
 */
final class UploadDoor extends OncePerRequestFilter {

    private static final List<Role> FILERS = List.of(Role.RECEPTION, Role.OFFICER, Role.HEAD);

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String type = request.getContentType();
        return type == null
                || !type.toLowerCase(Locale.ROOT).startsWith(MediaType.MULTIPART_FORM_DATA_VALUE);
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var signedIn = SecurityContextHolder.getContext().getAuthentication();
        boolean files =
                signedIn != null
                        && Account.of(signedIn)
                                .filter(account -> FILERS.stream().anyMatch(account::is))
                                .isPresent();
        if (files) {
            chain.doFilter(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }
}
