package org.facecert.appbuild;

import java.nio.file.Path;

/**
 * A built app.
 *
 * @param id the app's or the variant's name
 * @param apk the signed APK
 * @param classes the class jar beside it, with the same name
 * @param fresh false when nothing had changed since the last build
 */
public record BuiltApp(String id, Path apk, Path classes, boolean fresh) {}
