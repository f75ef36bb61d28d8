package org.facecert.observation;

import org.facecert.evidence.Evidence;
import org.facecert.evidence.Moment;

/**
 * A camera event that was not in the log at the look before.
 *
 * @param opened opened or closed
 * @param packageName the client as the operating system names it
 */
public record CameraUsed(int number, boolean opened, String packageName, Moment when, Evidence log)
    implements Observation {}
