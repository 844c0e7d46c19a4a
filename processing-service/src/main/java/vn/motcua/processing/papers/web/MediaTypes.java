package vn.motcua.processing.papers.web;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

import vn.motcua.platform.problem.Problem;

/** Of what type a body is said to be. */
final class MediaTypes {

    private MediaTypes() {}

    /** The declared type without its parameters; browsers declare none that they do not know. */
    static String declared(HttpServletRequest request) {
        String declared = request.getContentType();
        try {
            var type =
                    declared == null
                            ? MediaType.APPLICATION_OCTET_STREAM
                            : MediaType.parseMediaType(declared);
            return type.getType() + "/" + type.getSubtype();
        } catch (InvalidMediaTypeException invalid) {
            throw Problem.of(
                    HttpStatus.BAD_REQUEST,
                    "invalid-parameter",
                    HttpHeaders.CONTENT_TYPE,
                    String.valueOf(declared));
        }
    }
}
