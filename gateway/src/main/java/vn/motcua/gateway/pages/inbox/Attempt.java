package vn.motcua.gateway.pages.inbox;

import java.util.Map;

/**
 * A form that was refused: nothing that was typed is lost.
 *
 * @param errors what is wrong, by input
 */
record Attempt(CaseAction action, Map<String, String> typed, Map<String, String> errors) {}
