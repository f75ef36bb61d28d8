package org.facecert.observation;

import org.facecert.evidence.Moment;

/**
 * From here on nobody watches the channel; what a witness had shown before says nothing of what
 * follows.
 *
 * @param why what could not be read any more
 */
public record ChannelLost(int number, Channel channel, String why, Moment when)
    implements Observation {}
