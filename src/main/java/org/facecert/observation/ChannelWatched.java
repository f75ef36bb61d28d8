package org.facecert.observation;

import org.facecert.evidence.Moment;

/** From here on the channel's probe watches: what shows on it is in the log by the step's end. */
public record ChannelWatched(int number, Channel channel, Moment when) implements Observation {}
