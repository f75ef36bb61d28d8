package org.facecert.steps;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.facecert.device.Session;
import org.facecert.evidence.Moment;
import org.facecert.observation.ReadNotice;
import org.facecert.observation.ReadNotices;
import org.facecert.observation.WalkEnding;

/**
 * What a run has read of an app's notices: the same build on the same phone tells the next question
 * the same, and a person does not read it anew for each. What was not read whole, or not reached,
 * is not remembered.
 */
public final class NoticeMemory {

  /** Which notices were read, and from where. */
  enum Occasion {
    FROM_CONSENT,
    FOR_LATER
  }

  private record Key(Session phone, String function, Occasion occasion) {}

  /**
   * @param when the reading ended
   */
  record Read(ReadNotices notices, Moment when) {}

  private final Map<Key, Read> read = new ConcurrentHashMap<>();

  Optional<Read> of(Session phone, String function, Occasion occasion) {
    return Optional.ofNullable(read.get(new Key(phone, function, occasion)));
  }

  void keep(Session phone, String function, Occasion occasion, ReadNotices notices) {
    if (isWhole(notices)) {
      read.put(new Key(phone, function, occasion), new Read(notices, phone.now()));
    }
  }

  /** What this phone showed may not have been what the app shows. */
  void forget(Session phone) {
    read.keySet().removeIf(key -> key.phone() == phone);
  }

  private static boolean isWhole(ReadNotices notices) {
    boolean reached =
        notices.ending() == WalkEnding.CONSENT_REACHED || notices.ending() == WalkEnding.DONE;
    return reached
        && !notices.texts().isEmpty()
        && notices.texts().stream().allMatch(NoticeMemory::isWhole);
  }

  private static boolean isWhole(ReadNotice notice) {
    return notice.toItsEnd() && notice.opened().outcome().completed();
  }
}
