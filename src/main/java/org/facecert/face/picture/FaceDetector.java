package org.facecert.face.picture;

/** Finds faces in a picture. For one thread at a time. */
interface FaceDetector extends AutoCloseable {

  /** The name and the digest of each file of weights: what a result says who looked. */
  String label();

  FaceSearch search(Pixels picture) throws NotLooked;

  @Override
  void close() throws NotLooked;
}
