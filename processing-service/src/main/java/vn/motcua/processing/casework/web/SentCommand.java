package vn.motcua.processing.casework.web;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import vn.motcua.kernel.event.Actor;
import vn.motcua.processing.casework.desk.CaseOrder;
import vn.motcua.processing.casework.model.CaseCommand;
import vn.motcua.processing.casework.model.CommandName;
import vn.motcua.processing.casework.model.Subject;

import java.util.function.LongSupplier;

/**
 * A command as it is sent.
 *
 * @param meantFor the version it is meant for
 * @param json its body
 */
record SentCommand(
        String id,
        CommandName name,
        LongSupplier meantFor,
        @Nullable String key,
        @Nullable JsonNode json,
        CommandReader reader)
        implements CaseOrder {

    @Override
    public String words() {
        return json == null ? "" : json.toString();
    }

    @Override
    public long version() {
        return meantFor.getAsLong();
    }

    @Override
    public CaseCommand command(Actor by, Subject about) {
        return reader.command(this, by, about);
    }
}
