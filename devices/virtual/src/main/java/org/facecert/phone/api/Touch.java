package org.facecert.phone.api;

/**
 * One moment of a finger's way over the screen.
 *
 * @param at milliseconds since the gesture's start
 * @param down whether the finger touches
 */
public record Touch(int at, boolean down, float x, float y) {}
