package org.facecert.face.find;

import java.nio.ByteBuffer;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.facecert.face.Judged;
import org.facecert.face.PictureFormat;
import org.facecert.face.PictureJudge;

/** Sees a face in all that it is shown, and remembers it. */
final class EveryPictureIsAFace implements PictureJudge {

  private final Set<ByteBuffer> seen = new HashSet<>();

  @Override
  public synchronized Judged judge(byte[] bytes, PictureFormat format) {
    seen.add(ByteBuffer.wrap(bytes));
    return Judged.face(0.9, List.of(), "test");
  }

  /** Whether exactly these bytes were shown. */
  synchronized boolean saw(byte[] picture) {
    return seen.contains(ByteBuffer.wrap(picture));
  }
}
