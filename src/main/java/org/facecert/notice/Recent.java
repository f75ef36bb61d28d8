package org.facecert.notice;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What was made lately, by all that it depends on; a few of them, the eldest go. Safe to share.
 *
 * @param <K> equal ones make the same
 */
final class Recent<K, V> {

  private final int most;
  private final Map<K, V> made = new LinkedHashMap<>();

  Recent(int most) {
    this.most = most;
  }

  /** That of the key; two who ask at the same time may both make it. */
  V of(K key, Supplier<V> maker) {
    synchronized (made) {
      V known = made.get(key);
      if (known != null) {
        return known;
      }
    }
    V fresh = maker.get();
    synchronized (made) {
      if (made.size() >= most) {
        made.remove(made.keySet().iterator().next());
      }
      made.put(key, fresh);
    }
    return fresh;
  }
}
