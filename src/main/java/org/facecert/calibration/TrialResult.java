package org.facecert.calibration;

import java.util.List;
import java.util.Map;
import org.facecert.verdict.Verdict;

/**
 * What a trial found.
 *
 * @param verdicts worst verdict by requirement over the scenarios that ran; scenarios that wait for
 *     a part of the suite to come are left out
 * @param sentences English sentences of the findings with that verdict, by requirement
 */
public record TrialResult(Map<String, Verdict> verdicts, Map<String, List<String>> sentences) {}
