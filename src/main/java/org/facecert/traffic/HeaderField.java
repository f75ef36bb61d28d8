package org.facecert.traffic;

/** A line of a head; names as they were sent. */
public record HeaderField(String name, String value) {}
