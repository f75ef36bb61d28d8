package org.facecert.device;

/**
 * Marks what a device may or may not be able to do. A probe asks; a missing one is INCONCLUSIVE.
 */
public interface Capability {}
