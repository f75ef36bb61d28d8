package org.facecert.observation;

import org.facecert.evidence.Moment;

/** A consent was longer than it was scrolled: what is not on its pages may stand below them. */
public record PagesUnread(int number, Moment when) implements Observation {}
