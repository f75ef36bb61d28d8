package org.facecert.run;

import java.nio.file.Path;

/**
 * Where scenarios are and what carries them out.
 *
 * @param gluePackage of the step classes
 * @param features folder of the feature files
 */
public record Scenarios(Worlds worlds, String gluePackage, Path features) {}
