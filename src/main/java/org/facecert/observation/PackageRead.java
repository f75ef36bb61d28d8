package org.facecert.observation;

import java.util.Optional;
import org.facecert.evidence.Moment;

/**
 * The phone's package service was asked of the build.
 *
 * @param build empty when the phone cannot tell
 */
public record PackageRead(int number, Optional<InstalledBuild> build, Moment when)
    implements Observation {}
