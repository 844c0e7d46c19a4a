package vn.motcua.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.List;

class CompatibilityTest {

    private static final String RELEASED =
            """
            {"paths": {"/api/claims": {"post": {
              "security": [{"token": ["HEAD"]}, {"token": ["OFFICER"]}],
              "parameters": [
                {"name": "sort", "in": "query", "schema": {"type": "string", "enum": ["code", "due"]}}],
              "requestBody": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Order"}}}},
              "responses": {
                "201": {"headers": {"ETag": {}}, "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Claim"}}}},
                "409": {"x-problem-types": ["urn:motcua:problem:taken"]}}}}},
             "components": {"schemas": {
              "Order": {"type": "object", "required": ["code"], "properties": {
                "code": {"type": "string", "maxLength": 64}, "note": {"type": ["string", "null"]}}},
              "Claim": {"type": "object", "required": ["code", "state"], "properties": {
                "code": {"type": "string"}, "state": {"type": "string", "enum": ["OPEN", "SHUT"]},
                "next": {"$ref": "#/components/schemas/Claim"},
                "items": {"type": "array", "items": {"type": "integer", "format": "int64"}}}}}}}
            """;

    @Test
    void isKeptByTheSameDocument() {
        assertThat(broken(RELEASED)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
                    "/api/claims"                           | "/api/demands"                                  | POST /api/claims is gone
                    {"token": ["HEAD"]},                    |                                                 | POST /api/claims: role HEAD is gone
                    "name": "sort"                          | "name": "by"                                    | POST /api/claims: parameter sort is gone
                    "in": "query",                          | "in": "query", "required": true,                | POST /api/claims: parameter sort is required
                    ["code", "due"]                         | ["code"]                                        | POST /api/claims: parameter sort takes fewer values
                    "required": ["code"]                    | "required": ["code", "note"]                    | POST /api/claims: body.note is required
                    "note":                                 | "remark":                                       | POST /api/claims: body.note is gone
                    "maxLength": 64                         | "maxLength": 32                                 | POST /api/claims: body.code has narrower limits
                    ["string", "null"]                      | "string"                                        | POST /api/claims: body.note may not be null
                    "201"                                   | "200"                                           | POST /api/claims: answer 201 is gone
                    "ETag"                                  | "Tag"                                           | POST /api/claims: header ETag is gone
                    "code": {"type": "string"}              | "number": {"type": "string"}                    | POST /api/claims: answer.code is gone
                    "code": {"type": "string"}              | "code": {"type": "integer"}                     | POST /api/claims: answer.code is of another type
                    "code": {"type": "string"}              | "code": {"type": ["string", "null"]}            | POST /api/claims: answer.code may be null
                    ["code", "state"]                       | ["code"]                                        | POST /api/claims: answer.state may be absent
                    "int64"                                 | "int32"                                         | POST /api/claims: answer.items[] is of another type
                    problem:taken                           | problem:gone                                    | problem type urn:motcua:problem:taken is gone
                    """)
    void isBrokenByWhatIsRemovedOrNarrowed(String was, String is, String finding) {
        assertThat(RELEASED).contains(was);

        assertThat(broken(RELEASED.replace(was, is == null ? "" : is))).contains(finding);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
                    "/api/claims":             | "/api/other": {"get": {}}, "/api/claims":
                    {"token": ["HEAD"]}        | {"token": ["HEAD"]}, {"token": ["LEADER"]}
                    "parameters": [            | "parameters": [{"name": "size", "in": "query", "schema": {"type": "integer"}},
                    ["code", "due"]            | ["code", "due", "age"]
                    "note": {                  | "remark": {"type": "string"}, "note": {
                    "maxLength": 64            | "maxLength": 128
                    ["OPEN", "SHUT"]           | ["OPEN", "SHUT", "LOST"]
                    "next": {                  | "more": {"type": "string"}, "next": {
                    """)
    void isKeptByWhatIsAdded(String was, String is) {
        assertThat(RELEASED).contains(was);

        assertThat(broken(RELEASED.replace(was, is))).isEmpty();
    }

    private static List<String> broken(String now) {
        return Compatibility.broken(read(RELEASED), read(now));
    }

    private static JsonNode read(String json) {
        return JsonMapper.shared().readTree(json);
    }
}
