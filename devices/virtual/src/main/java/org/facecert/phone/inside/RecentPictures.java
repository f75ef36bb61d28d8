package org.facecert.phone.inside;

import android.view.View;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What the list of recent apps shows of an app: a picture that is taken when it is left, after its
 * activity was paused and before it is stopped. Of a secure window, or where the activity forbids
 * it, none is taken (AOSP com.android.server.wm.TaskSnapshotController).
 */
final class RecentPictures {
  private final Map<String, Optional<byte[]>> kept = new HashMap<>();

  void keep(AppCard card, Supplier<byte[]> picture, List<Windows.Pane> panes) {
    boolean allowed = card.isPictured() && panes.stream().noneMatch(Windows.Pane::isSecure);
    panes.forEach(pane -> lay(pane.root()));
    kept.put(card.app(), allowed ? Optional.of(picture.get()) : Optional.empty());
  }

  /** What was changed while the activity was paused is drawn before. */
  private static void lay(View root) {
    if (root.isLayoutRequested() && root.getWidth() > 0) {
      root.measure(exactly(root.getWidth()), exactly(root.getHeight()));
      root.layout(root.getLeft(), root.getTop(), root.getRight(), root.getBottom());
    }
  }

  private static int exactly(int pixels) {
    return View.MeasureSpec.makeMeasureSpec(pixels, View.MeasureSpec.EXACTLY);
  }

  /** Those that were left, with their pictures as JPEG, empty where none may be shown. */
  Map<String, Optional<byte[]>> all() {
    return Map.copyOf(kept);
  }

  void forget() {
    kept.clear();
  }
}
