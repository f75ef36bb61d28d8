package org.facecert.probe;

import org.facecert.device.Session;
import org.facecert.evidence.Vault;
import org.facecert.observation.ObservationLog;

/**
 * What a probe is given of a walk.
 *
 * @param app the package under test
 * @param log to which it adds what it saw, in the thread that walks
 * @param vault for what it shows as evidence
 */
public record WatchedWalk(Session session, String app, ObservationLog log, Vault vault) {}
