package org.facecert.face.picture;

import java.util.ArrayList;
import java.util.List;

/**
 * A detector that the lab brings along. Nothing is known of it, so it looks at every piece of a
 * picture in four orientations, and its own score is taken as it is.
 */
final class OtherDetector implements FaceDetector {

  /** What most detectors' own examples ask for. */
  static final double CONFIRM = 0.7;

  private static final int QUARTERS = 4;

  private final String label;
  private final OnnxNet net;
  private final Samples upright;
  private final Samples[] spare;

  private OtherDetector(String label, OnnxNet net) {
    this.label = label;
    this.net = net;
    this.upright = new Samples(net.size());
    this.spare = new Samples[] {new Samples(net.size()), new Samples(net.size())};
  }

  static OtherDetector open(Weights weights) throws NotLooked {
    return new OtherDetector(weights.label(), new OnnxNet(weights));
  }

  @Override
  public String label() {
    return label;
  }

  @Override
  public FaceSearch search(Pixels picture) throws NotLooked {
    List<Sighting> all = new ArrayList<>();
    for (Square square : Squares.of(picture)) {
      upright.take(picture, square);
      Samples turned = upright;
      for (int quarters = 0; quarters < QUARTERS; quarters++) {
        all.addAll(sightings(turned, square, quarters));
        Samples next = spare[quarters % spare.length];
        next.turn(turned);
        turned = next;
      }
    }
    List<Sighting> distinct = Sighting.distinct(all);
    double confidence = distinct.isEmpty() ? 0 : distinct.get(0).score();
    return new FaceSearch(distinct.stream().filter(s -> s.score() >= CONFIRM).toList(), confidence);
  }

  private List<Sighting> sightings(Samples samples, Square square, int quarters) throws NotLooked {
    float[][][] given = net.look(samples);
    List<Sighting> found = new ArrayList<>();
    for (int i = 0; i < Math.min(given[0].length, given[1].length); i++) {
      double score = given[0][i][1];
      if (Double.isNaN(score)) {
        throw new NotLooked("the detector gave no number");
      }
      // far below what counts, but told as the confidence that there is a face after all
      if (score >= CONFIRM / 2) {
        found.add(new Sighting(place(given[1][i], square, quarters), Math.min(1, score)));
      }
    }
    return found;
  }

  private Square place(float[] box, Square square, int quarters) {
    double across = (double) net.width() / net.size();
    double down = (double) net.height() / net.size();
    double width = (box[2] - box[0]) * across;
    double height = (box[3] - box[1]) * down;
    Square turned =
        Square.around(
            (box[0] + box[2]) / 2 * across,
            (box[1] + box[3]) / 2 * down,
            Math.max(Math.max(width, height), 1.0 / net.size()));
    return square.whereIs(turned, quarters);
  }

  @Override
  public void close() throws NotLooked {
    net.close();
  }
}
