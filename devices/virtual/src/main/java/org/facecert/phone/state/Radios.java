package org.facecert.phone.state;

import java.util.ArrayList;
import java.util.List;

/**
 * Wi-Fi, mobile data and airplane mode, kept in the settings where Android keeps them. Airplane
 * mode switches Wi-Fi off and on again; Wi-Fi may be switched on within it.
 */
public final class Radios {
  private static final String WIFI = "wifi_on";
  private static final String DATA = "mobile_data";
  private static final String AIRPLANE = "airplane_mode_on";
  private static final String WIFI_AFTERWARDS = "wifi_on_after_airplane_mode";
  private static final String GLOBAL = "global";

  private final Settings settings;
  private final List<Runnable> watchers = new ArrayList<>();

  Radios(Settings settings) {
    this.settings = settings;
    put(WIFI, true);
    put(DATA, true);
    put(AIRPLANE, false);
  }

  /** Is told of every change, on the thread that makes it. */
  public synchronized void watch(Runnable watcher) {
    watchers.add(watcher);
  }

  public boolean wifi() {
    return is(WIFI);
  }

  /** Whether mobile data is switched on; in airplane mode it does not work all the same. */
  public boolean data() {
    return is(DATA);
  }

  public boolean airplane() {
    return is(AIRPLANE);
  }

  /** Whether all is as the phone comes. */
  public boolean untouched() {
    return wifi() && data() && !airplane();
  }

  /** Whether an app can reach any network. */
  public boolean online() {
    return wifi() || (data() && !airplane());
  }

  public void wifi(boolean on) {
    put(WIFI, on);
    changed();
  }

  public void data(boolean on) {
    put(DATA, on);
    changed();
  }

  public void airplane(boolean on) {
    if (on == airplane()) {
      return;
    }
    if (on) {
      put(WIFI_AFTERWARDS, wifi());
      put(WIFI, false);
    } else {
      put(WIFI, is(WIFI_AFTERWARDS));
    }
    put(AIRPLANE, on);
    changed();
  }

  private boolean is(String key) {
    return "1".equals(settings.get(GLOBAL, key));
  }

  private void put(String key, boolean on) {
    settings.put(GLOBAL, key, on ? "1" : "0");
  }

  private synchronized void changed() {
    watchers.forEach(Runnable::run);
  }
}
