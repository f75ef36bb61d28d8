package org.facecert.report;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.facecert.evidence.Digest;
import org.facecert.evidence.Evidence;
import org.facecert.evidence.EvidenceLost;
import org.facecert.evidence.Redaction;
import org.facecert.evidence.Vault;
import org.facecert.screen.ScreenReader;
import org.jspecify.annotations.Nullable;

/**
 * The vault's screenshots as reports show them. Each is made once for all formats of a report: to
 * decode, mask and encode it is most of what a report costs.
 */
final class MaskedPictures {

  /** bytes: a run of all face functions has some ten million, what comes after is made anew */
  private static final long MOST_REMEMBERED = 32_000_000;

  private static final float QUALITY = 0.8f;

  private record Key(Digest picture, @Nullable Digest source, int wide) {}

  private final Vault vault;
  private final Redaction redaction;
  private final Blindfold blindfold;
  private final Map<Key, Optional<MaskedPicture>> made = new ConcurrentHashMap<>();
  private final AtomicLong bytes = new AtomicLong();

  MaskedPictures(Vault vault, ScreenReader screens, Redaction redaction) {
    this.vault = vault;
    this.redaction = redaction;
    this.blindfold = new Blindfold(screens, redaction);
  }

  /** A screenshot, and the page source of the same look. */
  record Shot(Evidence picture, Optional<Evidence> source) {}

  /** Makes them ahead, on all cores; what is lost or in excess is found out when it is shown. */
  void prepare(Collection<Shot> shots, int wide) {
    shots.parallelStream()
        .takeWhile(shot -> bytes.get() < MOST_REMEMBERED)
        .forEach(
            shot -> {
              try {
                of(shot.picture(), shot.source(), wide);
              } catch (EvidenceLost e) {
                // said in its place
              }
            });
  }

  /**
   * @param source the page source of the same look; empty blurs the whole picture
   * @param wide width in pixels, at most
   * @return empty when it is no picture
   * @throws org.facecert.evidence.EvidenceLost when one of the two is not in the vault any more
   */
  Optional<MaskedPicture> of(Evidence picture, Optional<Evidence> source, int wide) {
    Key key = new Key(picture.digest(), source.map(Evidence::digest).orElse(null), wide);
    Optional<MaskedPicture> before = made.get(key);
    return before != null ? before : remembered(key, make(picture, source, wide));
  }

  private Optional<MaskedPicture> make(Evidence picture, Optional<Evidence> source, int wide) {
    byte[] original = vault.get(picture.digest());
    Optional<Blindfold.Hidden> hidden =
        source.flatMap(each -> blindfold.look(vault.get(each.digest())));
    return MaskedPicture.of(original, hidden, redaction, wide, QUALITY);
  }

  private Optional<MaskedPicture> remembered(Key key, Optional<MaskedPicture> picture) {
    int size = picture.map(each -> each.bytes().length).orElse(0);
    if (bytes.addAndGet(size) <= MOST_REMEMBERED) {
      made.put(key, picture);
    }
    return picture;
  }
}
