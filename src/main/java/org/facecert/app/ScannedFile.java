package org.facecert.app;

import org.facecert.face.FaceFindings;

/**
 * A file that was looked through.
 *
 * @param name as the caller named it, or the folder it lies in
 */
public record ScannedFile(String name, FaceFindings findings) {}
