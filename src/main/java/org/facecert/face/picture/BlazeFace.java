package org.facecert.face.picture;

import java.util.ArrayList;
import java.util.List;

/**
 * BlazeFace in two steps: both networks look at the picture and at pieces of it, upright, and
 * propose places; each is then looked at from near, by both and turned. Neither is enough:
 * proposals are many on icons, and faces that are small or lie on their side are seen from near
 * alone.
 */
final class BlazeFace implements FaceDetector {

  private static final int FRONT_SIZE = 128;
  private static final int BACK_SIZE = 256;

  /** Of a picture's proposals so many are looked at, the strongest; beyond, it is a pattern. */
  private static final int MOST_PROPOSALS = 12;

  /** A proposal's box may be so much smaller than the face. */
  private static final double BOX = 0.8;

  /** The quick network finds faces of a fifth of the side: all that count up to this side. */
  private static final int QUICK_REACH = 5;

  private final String label;
  private final BlazeNet front;
  private final BlazeNet back;
  private final BlazeFaceThresholds thresholds;
  private final CloserLook closer;
  private final Samples coarse = new Samples(FRONT_SIZE);
  private final Samples turned = new Samples(FRONT_SIZE);
  private final Samples fine = new Samples(BACK_SIZE);

  private BlazeFace(String label, BlazeNet front, BlazeNet back, BlazeFaceThresholds thresholds) {
    this.label = label;
    this.front = front;
    this.back = back;
    this.thresholds = thresholds;
    this.closer = new CloserLook(front, back, thresholds);
  }

  static BlazeFace open(BlazeFaceThresholds thresholds) throws NotLooked {
    Weights near = Weights.front();
    Weights far = Weights.back();
    return new BlazeFace(
        near.label() + ", " + far.label(),
        new BlazeNet(near, FRONT_SIZE),
        new BlazeNet(far, BACK_SIZE),
        thresholds);
  }

  @Override
  public String label() {
    return label;
  }

  @Override
  public FaceSearch search(Pixels picture) throws NotLooked {
    if (picture.shortSide() * picture.shrunk() < thresholds.smallestFace()) {
      return new FaceSearch(List.of(), 0);
    }
    List<Sighting> faces = new ArrayList<>();
    double nearest = 0;
    for (Sighting proposal : proposals(picture)) {
      if (faces.stream().noneMatch(proposal::sameAs)) {
        double sure = closer.at(picture, proposal.where());
        nearest = Math.max(nearest, sure);
        if (sure >= thresholds.confirm()) {
          faces.add(proposal.scored(sure));
        }
      }
    }
    return new FaceSearch(Sighting.distinct(faces), nearest);
  }

  private List<Sighting> proposals(Pixels picture) throws NotLooked {
    List<Sighting> all = new ArrayList<>();
    for (Square square : Squares.of(picture)) {
      all.addAll(
          square.side() * picture.shrunk() <= thresholds.smallestFace() * QUICK_REACH
              ? byQuickNetwork(picture, square)
              : byBoth(picture, square));
    }
    double least = BOX * thresholds.smallestFace() / picture.shrunk();
    return Sighting.distinct(all).stream()
        .filter(proposal -> proposal.where().side() >= least)
        .limit(MOST_PROPOSALS)
        .toList();
  }

  private List<Sighting> byQuickNetwork(Pixels picture, Square square) throws NotLooked {
    coarse.take(picture, square);
    return coarse.plain() ? List.of() : byQuickNetwork(square);
  }

  private List<Sighting> byBoth(Pixels picture, Square square) throws NotLooked {
    fine.take(picture, square);
    if (fine.plain()) {
      return List.of();
    }
    coarse.halve(fine);
    List<Sighting> both = new ArrayList<>(byQuickNetwork(square));
    both.addAll(proposals(back, fine, square));
    return both;
  }

  /** Upside down too: a face that stands on its head is the one that it sees least. */
  private List<Sighting> byQuickNetwork(Square square) throws NotLooked {
    List<Sighting> both = new ArrayList<>(proposals(front, coarse, square));
    turned.turnTwice(coarse);
    for (Sighting seen : proposals(front, turned, square)) {
      both.add(new Sighting(seen.where().turnedTwiceIn(square), seen.score()));
    }
    return both;
  }

  private List<Sighting> proposals(BlazeNet net, Samples samples, Square square) throws NotLooked {
    return net.look(samples) < thresholds.propose()
        ? List.of()
        : net.sightings(square, thresholds.propose());
  }

  @Override
  public void close() throws NotLooked {
    front.close();
    back.close();
  }
}
