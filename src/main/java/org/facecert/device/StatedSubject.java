package org.facecert.device;

/**
 * The laboratory says that a face stands before this phone's camera all along.
 *
 * @param phone whose device file says so
 */
public record StatedSubject(String phone) implements Capability {}
