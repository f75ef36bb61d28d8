package org.facecert.device;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What a session is about.
 *
 * @param file the build to install; when empty the app is found installed
 * @param language BCP 47 tag the phone is set to
 */
public record AppUnderTest(String packageName, Optional<Path> file, String language) {}
