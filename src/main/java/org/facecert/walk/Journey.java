package org.facecert.walk;

/** One core journey as it went. */
public record Journey(String name, Outcome outcome) {}
