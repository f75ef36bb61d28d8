package org.facecert.phone.inside;

import android.app.Application;
import android.app.KeyguardManager;
import android.location.Location;
import android.location.LocationManager;
import android.net.ConnectivityManager;
import android.net.Network;
import android.net.NetworkInfo;
import android.net.wifi.WifiManager;
import android.os.SystemClock;
import android.provider.Settings;
import java.util.List;
import org.facecert.phone.state.Radios;
import org.jspecify.annotations.Nullable;
import org.robolectric.RuntimeEnvironment;
import org.robolectric.shadow.api.Shadow;
import org.robolectric.shadows.ShadowConnectivityManager;
import org.robolectric.shadows.ShadowKeyguardManager;
import org.robolectric.shadows.ShadowLocationManager;
import org.robolectric.shadows.ShadowNetworkInfo;

/** What an app can ask the phone about its surroundings: networks, the place, the lock. */
final class Surroundings {
  /** Degrees and metres. */
  record Place(double latitude, double longitude, double altitude) {}

  private Surroundings() {}

  @SuppressWarnings("deprecation") // NetworkInfo is what the shadow is built on
  static void networks(Radios radios) {
    Application app = RuntimeEnvironment.getApplication();
    ConnectivityManager manager = app.getSystemService(ConnectivityManager.class);
    ShadowConnectivityManager shadow = Shadow.extract(manager);
    int type = radios.wifi() ? ConnectivityManager.TYPE_WIFI : ConnectivityManager.TYPE_MOBILE;
    shadow.setActiveNetworkInfo(
        radios.online()
            ? ShadowNetworkInfo.newInstance(
                NetworkInfo.DetailedState.CONNECTED, type, 0, true, NetworkInfo.State.CONNECTED)
            : null);
    Network network = manager.getActiveNetwork();
    for (ConnectivityManager.NetworkCallback callback : List.copyOf(shadow.getNetworkCallbacks())) {
      tell(callback, network);
    }
    app.getSystemService(WifiManager.class).setWifiEnabled(radios.wifi());
    Settings.Global.putInt(
        app.getContentResolver(), Settings.Global.AIRPLANE_MODE_ON, radios.airplane() ? 1 : 0);
  }

  private static void tell(
      ConnectivityManager.NetworkCallback callback, @Nullable Network network) {
    if (network == null) {
      callback.onUnavailable();
    } else {
      callback.onAvailable(network);
    }
  }

  static void place(Place place) {
    LocationManager manager =
        RuntimeEnvironment.getApplication().getSystemService(LocationManager.class);
    ShadowLocationManager shadow = Shadow.extract(manager);
    for (String provider :
        List.of(LocationManager.GPS_PROVIDER, LocationManager.NETWORK_PROVIDER)) {
      Location location = new Location(provider);
      location.setLatitude(place.latitude());
      location.setLongitude(place.longitude());
      location.setAltitude(place.altitude());
      location.setAccuracy(1);
      location.setTime(System.currentTimeMillis());
      location.setElapsedRealtimeNanos(SystemClock.elapsedRealtimeNanos());
      shadow.setProviderEnabled(provider, true);
      shadow.simulateLocation(location);
    }
  }

  static void locked(boolean locked) {
    KeyguardManager manager =
        RuntimeEnvironment.getApplication().getSystemService(KeyguardManager.class);
    ShadowKeyguardManager shadow = Shadow.extract(manager);
    shadow.setKeyguardLocked(locked);
  }
}
