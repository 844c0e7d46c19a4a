package vn.motcua.load.report;

import tools.jackson.databind.JsonNode;

/**
 * What a load is told as.
 *
 * @param title its heading
 * @param tables Markdown, without the heading
 * @param isClean whether there was no error at all
 */
public record Report(String title, String tables, JsonNode json, boolean isClean) {}
