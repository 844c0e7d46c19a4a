package vn.motcua.notification.template;

import org.jspecify.annotations.Nullable;

/**
 * A written message.
 *
 * @param subject absent in a short message
 * @param text plain; lines are paragraphs
 */
public record Content(@Nullable String subject, String text) {}
