package org.facecert.face.picture;

/**
 * When BlazeFace's word is taken. How the values were found, and what they cost in recall and false
 * alarms: docs/face-data.md.
 *
 * @param propose the score from which on either network's guess is looked at more closely; faces
 *     lying on their side or upside down reach it too, so that one look serves four orientations
 * @param doubtful what a closer look at least gives a face; below it no third look is taken
 * @param confirm the mean over three closer looks, each the lower of both networks' scores, from
 *     which on a face is said to be there
 * @param smallestFace in pixels of the original: below it nobody can be recognised (EN 62676-4 asks
 *     for 125 pixels a metre, which are 20 across a face), so it is not looked for
 */
record BlazeFaceThresholds(double propose, double doubtful, double confirm, double smallestFace) {

  static final BlazeFaceThresholds CALIBRATED = new BlazeFaceThresholds(0.45, 0.5, 0.75, 20);
}
