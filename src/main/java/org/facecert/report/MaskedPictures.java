package org.facecert.report;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.facecert.evidence.Digest;
import org.facecert.evidence.Evidence;
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
  private final Map<Key, Optional<MaskedPicture>> made = new HashMap<>();
  private long bytes;

  MaskedPictures(Vault vault, ScreenReader screens, Redaction redaction) {
    this.vault = vault;
    this.redaction = redaction;
    this.blindfold = new Blindfold(screens, redaction);
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
    if (bytes + size <= MOST_REMEMBERED) {
      bytes += size;
      made.put(key, picture);
    }
    return picture;
  }
}
