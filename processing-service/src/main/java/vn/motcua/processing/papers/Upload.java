package vn.motcua.processing.papers;

import vn.motcua.processing.papers.store.Label;

import java.io.InputStream;

/**
 * A paper on its way in.
 *
 * @param length what its sender says it will be in bytes; negative when they do not say
 */
public record Upload(Label label, long length, InputStream body) {}
