package org.facecert.app;

/**
 * A requirement on a face function, and what a plan does with it.
 *
 * @param function empty when it is asked once per app
 * @param in whether the programme asks it
 * @param why in words
 * @param seconds on a virtual phone, about; 0 when nothing is run
 * @param person what a person has to do; empty for nothing
 */
public record PlanRow(
    String requirement,
    String title,
    String function,
    boolean in,
    String why,
    long seconds,
    String person) {}
