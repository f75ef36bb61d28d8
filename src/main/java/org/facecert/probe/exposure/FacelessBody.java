package org.facecert.probe.exposure;

import java.util.Optional;
import org.facecert.face.FaceFindings;
import org.facecert.face.PictureJudge;
import org.facecert.face.Place;
import org.facecert.face.envelope.PayloadKeys;
import org.facecert.face.find.FaceFinder;

/**
 * A body in which pictures of a face are one of nothing, and all else is as it was; in an envelope
 * where the laboratory has its key. Where a face is left, or none was there, there is no such body.
 */
final class FacelessBody {

  private final PictureJudge judge;
  private final PayloadKeys keys;

  FacelessBody(PictureJudge judge, PayloadKeys keys) {
    this.judge = judge;
    this.keys = keys;
  }

  Optional<byte[]> of(byte[] body) {
    Optional<PayloadKeys.OpenedEnvelope> opened = keys.open(body);
    byte[] before = opened.map(PayloadKeys.OpenedEnvelope::content).orElse(body);
    byte[] after = Unfaced.of(before);
    if (!hasFace(before) || hasFace(after)) {
      return Optional.empty();
    }
    return opened.isPresent() ? keys.reseal(body, after) : Optional.of(after);
  }

  /** What could not be looked into may be a face as well. */
  private boolean hasFace(byte[] bytes) {
    try (FaceFinder finder = new FaceFinder(judge, 1)) {
      FaceFindings found = finder.find(bytes, Place.whole());
      return !found.finds().isEmpty() || !found.unknown().isEmpty();
    }
  }
}
