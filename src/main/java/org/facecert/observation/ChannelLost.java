package org.facecert.observation;

import org.facecert.evidence.Moment;
import org.facecert.evidence.Sentence;

/**
 * From here on nobody watches the channel; what a witness had shown before says nothing of what
 * follows.
 *
 * @param why what could not be read any more
 */
public record ChannelLost(int number, Channel channel, Sentence why, Moment when)
    implements Observation {}
