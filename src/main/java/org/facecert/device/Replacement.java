package org.facecert.device;

import java.util.Optional;
import org.facecert.evidence.Evidence;
import org.facecert.evidence.Sentence;

/**
 * How the installation of one build over another went.
 *
 * @param problem why it is no update that people get: it was refused, or the installation is
 *     another than before, so that its data are gone; empty where the other build is there with
 *     what the former had
 * @param evidence what the phone told of both
 */
public record Replacement(Optional<Sentence> problem, Evidence evidence) {}
