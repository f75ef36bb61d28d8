package org.facecert.face.find;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.facecert.face.FaceFindings;
import org.facecert.face.Find;
import org.facecert.face.Place;
import org.facecert.face.Unknown;

/** What was found so far, each once; written to by several threads. */
final class Ledger {

  /** What is seen twice is told from what is new as long as memory is not in question. */
  private static final int MOST_KNOWN = 1 << 20;

  private record Key(String kind, String place) {}

  private final int most;
  private final Set<Key> known = new HashSet<>();
  private final List<Find> finds = new ArrayList<>();
  private final List<Unknown> unknown = new ArrayList<>();
  private int pictures;
  private long unlisted;

  /**
   * @param most finds, and likewise unknown places, that are listed
   */
  Ledger(int most) {
    this.most = most;
  }

  synchronized void add(Find find) {
    if (isNew(find.kind(), find.place(), finds.size())) {
      finds.add(find);
    }
  }

  synchronized void add(Unknown place) {
    if (isNew(place.reason().key(), place.place(), unknown.size())) {
      unknown.add(place);
    }
  }

  /** A picture that was looked at and shows no face. */
  synchronized void faceless(String kind, Place place) {
    if (known.size() >= MOST_KNOWN || known.add(new Key(kind, place.toString()))) {
      pictures++;
    }
  }

  private boolean isNew(String kind, Place place, int listed) {
    if (listed >= most) {
      unlisted++;
      return false;
    }
    return known.add(new Key(kind, place.toString()));
  }

  /** By place. */
  synchronized FaceFindings findings() {
    finds.sort(byPlace(Find::place));
    unknown.sort(byPlace(Unknown::place));
    List<Unknown> all = new ArrayList<>(unknown);
    if (unlisted > 0) {
      String detail = unlisted + " more are not listed";
      all.add(new Unknown(Place.whole(), 0, Unknown.Reason.BOUND, detail));
    }
    return new FaceFindings(finds, all, pictures);
  }

  private static <T> Comparator<T> byPlace(Function<T, Place> place) {
    return Comparator.comparingLong((T each) -> place.apply(each).offset())
        .thenComparing(each -> place.apply(each).toString());
  }
}
