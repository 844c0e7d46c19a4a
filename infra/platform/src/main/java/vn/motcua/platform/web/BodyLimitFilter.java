package vn.motcua.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.http.server.PathContainer;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

import vn.motcua.platform.problem.Problem;

import java.io.IOException;
import java.util.List;

/**
 * Counts what is read of a body. A declared length over the limit fails on the first read as well,
 * so that the refusal is always the same problem detail.
 */
final class BodyLimitFilter extends OncePerRequestFilter {

    private final long limit;
    private final List<PathPattern> unlimited;

    /**
     * Limits bodies.
     *
     * @param unlimited patterns of paths, such as {@code /api/imports/**}
     */
    BodyLimitFilter(long limit, List<String> unlimited) {
        this.limit = limit;
        this.unlimited = unlimited.stream().map(PathPatternParser.defaultInstance::parse).toList();
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var path = PathContainer.parsePath(request.getRequestURI());
        return unlimited.stream().anyMatch(pattern -> pattern.matches(path));
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(new LimitedRequest(request), response);
    }

    private final class LimitedRequest extends HttpServletRequestWrapper {

        LimitedRequest(HttpServletRequest request) {
            super(request);
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new LimitedStream(super.getInputStream(), getContentLengthLong());
        }
    }

    private final class LimitedStream extends ServletInputStream {

        private final ServletInputStream body;
        private long read;

        LimitedStream(ServletInputStream body, long declared) {
            this.body = body;
            this.read = declared > limit ? declared : 0;
        }

        @Override
        public int read() throws IOException {
            int next = body.read();
            count(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int taken = body.read(buffer, offset, length);
            count(Math.max(taken, 0));
            return taken;
        }

        @Override
        public boolean isFinished() {
            return body.isFinished();
        }

        @Override
        public boolean isReady() {
            return body.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            body.setReadListener(listener);
        }

        private void count(int taken) {
            read += taken;
            if (read > limit) {
                throw Problem.of(
                        HttpStatus.CONTENT_TOO_LARGE, "payload-too-large", Long.toString(limit));
            }
        }
    }
}
