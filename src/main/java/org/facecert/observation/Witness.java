package org.facecert.observation;

import org.facecert.evidence.Evidence;
import org.facecert.evidence.Moment;

/**
 * The channel showed what it must show: without it, that nothing was seen in the channel proves
 * nothing.
 *
 * @param by what was made to happen, such as the opening of the camera by this package
 */
public record Witness(int number, Channel channel, String by, Evidence evidence, Moment when)
    implements Observation {}
