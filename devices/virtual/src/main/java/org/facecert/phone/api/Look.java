package org.facecert.phone.api;

/**
 * What of the screen is read.
 *
 * @param all every window, not the active one alone
 * @param deepest how many levels below a window's root
 * @param important only what matters to a person who cannot see (UiAutomator2's setting
 *     ignoreUnimportantViews)
 * @param invisible also what lies outside of the screen (allowInvisibleElements)
 */
public record Look(boolean all, int deepest, boolean important, boolean invisible) {}
