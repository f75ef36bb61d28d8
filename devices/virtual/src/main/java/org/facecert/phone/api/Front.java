package org.facecert.phone.api;

/** What is in front: the package and the full class name of its activity. */
public record Front(String app, String activity) {}
