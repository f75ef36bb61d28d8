package org.facecert.observation;

import org.facecert.evidence.Moment;

/**
 * From here on the channel is read at every look, or once for looks between which nothing was done.
 */
public record ChannelWatched(int number, Channel channel, Moment when) implements Observation {}
