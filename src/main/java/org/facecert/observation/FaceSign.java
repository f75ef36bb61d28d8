package org.facecert.observation;

/**
 * Face data that was found in something.
 *
 * @param kind the coding of a picture with a face ({@code jpeg}), {@code face-record} or {@code
 *     face-template}
 * @param place where, through all encodings; of a flow it begins with {@code url}, {@code header
 *     NAME} or {@code body}
 * @param confidence 0 to 1 that it is face data
 */
public record FaceSign(String kind, String place, double confidence) {}
