package org.facecert.phone.state;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** The settings provider: the namespaces system, secure and global. */
public final class Settings {
  private final Map<String, Map<String, String>> values = new TreeMap<>();
  private final List<Runnable> proxyWatchers = new CopyOnWriteArrayList<>();

  Settings() {
    for (String namespace : new String[] {"system", "secure", "global"}) {
      values.put(namespace, new TreeMap<>());
    }
  }

  /** The namespace's map, live and thread-safe only through this class. */
  public synchronized Map<String, String> all(String namespace) {
    return new TreeMap<>(namespace(namespace));
  }

  public synchronized @Nullable String get(String namespace, String key) {
    return namespace(namespace).get(key);
  }

  public synchronized void put(String namespace, String key, String value) {
    namespace(namespace).put(key, value);
  }

  /** Whether there was such a key. */
  public synchronized boolean delete(String namespace, String key) {
    return namespace(namespace).remove(key) != null;
  }

  /** Is told whenever the phone's proxy has become another, on the thread that makes it so. */
  public void watchProxy(Runnable watcher) {
    proxyWatchers.add(watcher);
  }

  public void proxyApplied() {
    proxyWatchers.forEach(Runnable::run);
  }

  private Map<String, String> namespace(String name) {
    Map<String, String> map = values.get(name);
    if (map == null) {
      throw new IllegalArgumentException("Invalid namespace '" + name + "'");
    }
    return map;
  }
}
