package org.facecert.steps;

import org.facecert.statement.AppStatement;
import org.facecert.statement.FaceFunction;

/**
 * What a scenario is about.
 *
 * @param requirement its id
 * @param function the face function it is run on
 */
public record Subject(String requirement, AppStatement statement, FaceFunction function) {}
