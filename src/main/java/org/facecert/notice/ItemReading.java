package org.facecert.notice;

import java.util.List;

/**
 * What a notice says on one item.
 *
 * @param state by the findings above the line of doubt
 * @param confidence in the state, 0 to 1; low where doubtful findings speak against it
 * @param findings that made the state, best first; empty when absent
 * @param doubtful places that may say it of the face, for a person to judge
 */
public record ItemReading(
    Item item, State state, double confidence, List<Finding> findings, List<Finding> doubtful) {}
