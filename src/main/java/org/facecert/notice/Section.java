package org.facecert.notice;

/**
 * A heading and what stands under it.
 *
 * @param heading empty for what stands before the first
 * @param level 1 for the outermost
 * @param start of the heading
 * @param end of the last line under it; a deeper section inside has its own entry
 */
public record Section(Quote heading, int level, int start, int end) {}
