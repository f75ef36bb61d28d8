package org.facecert.observation;

import org.facecert.evidence.Moment;
import org.facecert.evidence.Sentence;

/**
 * Device, laboratory or clock failed: what was observed around it says nothing of the app.
 *
 * @param reason why what rests on this log has no verdict
 */
public record Fault(int number, Sentence reason, Moment when) implements Observation {}
