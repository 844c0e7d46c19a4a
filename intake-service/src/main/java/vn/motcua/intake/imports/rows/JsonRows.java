package vn.motcua.intake.imports.rows;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import vn.motcua.intake.imports.rows.RowReading.Rejected;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Rows of NDJSON: an object of strings on each line; null and absent members are empty. */
final class JsonRows implements RowFormat {

    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build();

    @Override
    public boolean hasHeader() {
        return false;
    }

    @Override
    public boolean isAboveHeader(String line) {
        return false;
    }

    @Override
    public List<HeaderFault> header(String line) {
        return List.of();
    }

    @Override
    public ParsedRow row(long number, String line) {
        try {
            JsonNode object = MAPPER.readTree(line);
            return object.isObject() ? members(number, object) : unreadable(number, "{ }");
        } catch (JacksonException unreadable) {
            return unreadable(number, "JSON");
        }
    }

    private static ParsedRow members(long number, JsonNode object) {
        Map<Column, String> values = new EnumMap<>(Column.class);
        for (Map.Entry<String, JsonNode> member : object.properties()) {
            String title = Blanks.strip(member.getKey());
            JsonNode value = member.getValue();
            if (!value.isString() && !value.isNull()) {
                return refused(number, object, RowFault.UNREADABLE_LINE, title);
            }
            String text = value.isNull() ? "" : Blanks.strip(value.stringValue());
            Optional<Column> column = Column.titled(title);
            if (column.isEmpty() && (!title.isEmpty() || !text.isEmpty())) {
                return refused(number, object, RowFault.UNKNOWN_COLUMN, title);
            }
            if (column.isPresent() && !text.isEmpty()) {
                values.put(column.get(), text);
            }
        }
        return values.isEmpty()
                ? new ParsedRow.Empty()
                : new ParsedRow.Legible(new RowText(number, values));
    }

    private static ParsedRow unreadable(long number, String expected) {
        return new ParsedRow.Illegible(Rejected.of(number, "", RowFault.UNREADABLE_LINE, expected));
    }

    private static ParsedRow refused(
            long number, JsonNode object, RowFault fault, String argument) {
        String code = object.path(Column.CODE.title()).asString("");
        return new ParsedRow.Illegible(Rejected.of(number, code, fault, argument));
    }
}
