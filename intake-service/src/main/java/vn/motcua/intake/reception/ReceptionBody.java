package vn.motcua.intake.reception;

import org.springframework.http.HttpStatus;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;

import vn.motcua.kernel.digest.Sha256;
import vn.motcua.platform.problem.Problem;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The body of a reception as it was sent. It is read strictly: a member nobody knows is a mistake
 * of the sender, not something to pass over.
 *
 * @param hash SHA-256 of its canonical form: spaces and the order of members do not count
 */
record ReceptionBody(ReceptionRequest request, String hash) {

    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build();

    /**
     * Reads a body.
     *
     * @throws Problem {@code unreadable-body} when it is not JSON
     * @throws InvalidReception when its members are not those of a reception
     */
    static ReceptionBody read(byte[] json) {
        try {
            ReceptionRequest request = MAPPER.readValue(json, ReceptionRequest.class);
            if (request == null) {
                throw unreadable("null");
            }
            return new ReceptionBody(request, hash(request));
        } catch (UnrecognizedPropertyException unknown) {
            throw refused(path(unknown), "unknown-member");
        } catch (DatabindException mismatched) {
            String field = path(mismatched);
            throw field.isEmpty() ? unreadable("{…}") : refused(field, "wrong-type");
        } catch (JacksonException unreadable) {
            var at = unreadable.getLocation();
            throw unreadable(at == null ? "JSON" : at.getLineNr() + ":" + at.getColumnNr());
        }
    }

    private static Problem unreadable(String where) {
        return Problem.of(HttpStatus.BAD_REQUEST, "unreadable-body", where);
    }

    private static InvalidReception refused(String field, String rule) {
        return new InvalidReception(List.of(new FieldRefusal(field, rule)));
    }

    private static String path(DatabindException failed) {
        return failed.getPath().stream()
                .map(step ->
                        step.getPropertyName() == null
                                ? "[" + step.getIndex() + "]"
                                : "." + step.getPropertyName())
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }

    private static String hash(ReceptionRequest request) {
        return Sha256.hex(MAPPER.writeValueAsBytes(request));
    }
}
