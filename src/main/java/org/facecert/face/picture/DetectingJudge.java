package org.facecert.face.picture;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.facecert.face.FaceArea;
import org.facecert.face.Judged;
import org.facecert.face.PictureFormat;
import org.facecert.face.PictureJudge;
import org.facecert.files.InputFile;
import org.facecert.files.UnusableFile;

/**
 * Reads a picture and asks a detector. Of detectors there are as many as threads ask at once; the
 * first is loaded with the first picture.
 */
public final class DetectingJudge implements PictureJudge {

  /** Loads a detector, for one thread at a time. */
  interface Detectors {
    FaceDetector open() throws NotLooked;
  }

  /** Of another detector's file; those for one core are far smaller. */
  private static final int MOST_BYTES = 512 << 20;

  private final PictureReader reader;
  private final Detectors detectors;
  private final Queue<FaceDetector> idle = new ConcurrentLinkedQueue<>();

  DetectingJudge(PictureReader reader, Detectors detectors) {
    this.reader = reader;
    this.detectors = detectors;
  }

  /** BlazeFace, the detector that is shipped. */
  public static DetectingJudge withBlazeFace() {
    return new DetectingJudge(
        new PictureReader(ReadingLimits.USUAL),
        () -> BlazeFace.open(BlazeFaceThresholds.CALIBRATED));
  }

  /**
   * Another detector: what its file has to be, see {@link OnnxNet}. Results name it by the file's
   * name and SHA-256 digest. A network is a program of its own; load only one that you trust.
   *
   * @throws UnusableFile when it is no such detector; the message says why
   * @throws IOException when it cannot be read
   */
  public static DetectingJudge withModel(Path file) throws IOException {
    Weights weights =
        Weights.of(String.valueOf(file.getFileName()), InputFile.read(file, MOST_BYTES));
    DetectingJudge judge =
        new DetectingJudge(
            new PictureReader(ReadingLimits.USUAL), () -> OtherDetector.open(weights));
    try {
      judge.idle.add(judge.detectors.open());
    } catch (NotLooked e) {
      throw new UnusableFile(e.reason());
    }
    return judge;
  }

  @Override
  public Judged judge(byte[] bytes, PictureFormat format) {
    try {
      return judge(reader.read(bytes, format));
    } catch (NotLooked e) {
      return Judged.notLookedAt(e.reason());
    }
  }

  private Judged judge(Frames frames) throws NotLooked {
    FaceDetector idler = idle.poll();
    FaceDetector detector = idler == null ? detectors.open() : idler;
    try {
      return judge(frames, detector);
    } finally {
      idle.add(detector);
    }
  }

  private static Judged judge(Frames frames, FaceDetector detector) throws NotLooked {
    double nearest = 0;
    for (Pixels picture : frames.pictures()) {
      FaceSearch search = detector.search(picture);
      if (!search.faces().isEmpty()) {
        return Judged.face(search.confidence(), areas(search, picture, frames), detector.label());
      }
      nearest = Math.max(nearest, search.confidence());
    }
    return frames.damage().isEmpty()
        ? Judged.noFace(nearest, detector.label())
        : Judged.notLookedAt(frames.damage());
  }

  private static List<FaceArea> areas(FaceSearch search, Pixels picture, Frames frames) {
    List<FaceArea> areas = new ArrayList<>();
    for (Sighting face : search.faces()) {
      areas.add(frames.orientation().upright(area(face, picture)));
    }
    return areas;
  }

  private static FaceArea area(Sighting face, Pixels picture) {
    Square where = face.where();
    return new FaceArea(
        share(where.left(), picture.width()),
        share(where.top(), picture.height()),
        share(where.left() + where.side(), picture.width()),
        share(where.top() + where.side(), picture.height()),
        face.score());
  }

  private static double share(double at, int side) {
    return Math.max(0, Math.min(1, at / side));
  }
}
