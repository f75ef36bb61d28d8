package org.facecert.face.picture;

/**
 * When BlazeFace's word is taken. How the values were found, and what they cost in recall and false
 * alarms: docs/face-data.md.
 *
 * @param propose the score from which on either network's guess is looked at more closely; faces
 *     lying on their side reach it too, so that no look of their own is needed
 * @param glance what the quick network at least gives a face at the first closer look, in one of
 *     four orientations: below it the slow one is not asked. Of faces that are confirmed in the end
 *     none was below 0.72
 * @param doubtful what the first closer look by both at least gives a face; below it there is no
 *     second. None that was confirmed was below 0.48
 * @param confirm from which on a closer look is a face: how sure both networks are times how far
 *     their boxes agree, see {@link CloserLook}
 * @param smallestFace in pixels of the original: below it nobody can be recognised (EN 62676-4 asks
 *     for 125 pixels a metre, which are 20 across a face), so it is not looked for
 */
record BlazeFaceThresholds(
    double propose, double glance, double doubtful, double confirm, double smallestFace) {

  static final BlazeFaceThresholds CALIBRATED = new BlazeFaceThresholds(0.45, 0.65, 0.4, 0.6, 20);
}
