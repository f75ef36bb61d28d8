package org.facecert.phone.wire;

import static java.util.Map.entry;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.facecert.phone.api.Handset;
import org.facecert.phone.state.GeoPlace;
import org.facecert.phone.state.PhoneState;
import org.facecert.phone.state.Radios;

/** The commands about radios and the place. */
final class MobileNetwork {
  private static final String WIFI = "wifi";
  private static final String DATA = "data";
  private static final String AIRPLANE = "airplaneMode";
  private static final List<String> SERVICES = List.of(WIFI, DATA, AIRPLANE);
  private static final String LOCATION_MODE = "location_mode";
  private static final String HIGH_ACCURACY = "3";

  private final PhoneState state;
  private final Handset handset;

  MobileNetwork(PhoneState state, Handset handset) {
    this.state = state;
    this.handset = handset;
  }

  /** By name, without {@code mobile:}. */
  Map<String, Command> table() {
    return Map.of(
        "getConnectivity", (s, a) -> connectivity(a),
        "setConnectivity", Command.silent((s, a) -> connect(a)),
        "setGeolocation", Command.silent((s, a) -> locate(a)),
        "getGeolocation", (s, a) -> located(),
        "resetGeolocation", Command.silent((s, a) -> state.place(null)),
        "isGpsEnabled", (s, a) -> gps(),
        "toggleGps", Command.silent((s, a) -> toggleGps()));
  }

  /** By method and path. */
  Map<String, Command> routes() {
    Radios radios = state.radios();
    return Map.ofEntries(
        entry("GET location", (s, b) -> located()),
        entry("POST location", Command.silent((s, b) -> locate(b.at("location")))),
        entry("GET network_connection", (s, b) -> bits()),
        entry(
            "POST appium/device/toggle_airplane_mode",
            Command.silent((s, b) -> radios.airplane(!radios.airplane()))),
        entry(
            "POST appium/device/toggle_wifi",
            Command.silent((s, b) -> radios.wifi(!radios.wifi()))),
        entry(
            "POST appium/device/toggle_data",
            Command.silent((s, b) -> radios.data(!radios.data()))),
        entry(
            "POST appium/device/toggle_location_services", Command.silent((s, b) -> toggleGps())));
  }

  private int bits() {
    Radios radios = state.radios();
    int on = (radios.wifi() ? 2 : 0) | (radios.data() ? 4 : 0);
    return radios.airplane() ? 1 : on;
  }

  private Map<String, Object> connectivity(Body a) {
    List<String> asked = a.texts("services").isEmpty() ? SERVICES : a.texts("services");
    Map<String, Object> answer = new LinkedHashMap<>();
    Radios radios = state.radios();
    for (String service : asked) {
      switch (service) {
        case WIFI -> answer.put(WIFI, radios.wifi());
        case DATA -> answer.put(DATA, radios.data());
        case AIRPLANE -> answer.put(AIRPLANE, radios.airplane());
        default ->
            throw WireError.invalid(
                "Service name "
                    + service
                    + " is not known. Only the following services are supported: "
                    + SERVICES);
      }
    }
    return answer;
  }

  private void connect(Body a) {
    if (SERVICES.stream().noneMatch(a::has)) {
      throw WireError.invalid("Either one of " + SERVICES + " options must be provided");
    }
    Radios radios = state.radios();
    if (a.has(AIRPLANE)) {
      radios.airplane(a.flag(AIRPLANE, false));
    }
    if (a.has(WIFI)) {
      radios.wifi(a.flag(WIFI, false));
    }
    if (a.has(DATA)) {
      radios.data(a.flag(DATA, false));
    }
    state.save();
  }

  private void locate(Body a) {
    double latitude = degrees(a, "latitude", 90);
    double longitude = degrees(a, "longitude", 180);
    double altitude = a.json().path("altitude").asDouble(0);
    handset.place(latitude, longitude, altitude);
    state.place(new GeoPlace(latitude, longitude, altitude));
  }

  private static double degrees(Body a, String name, int most) {
    String text = a.text(name);
    if (!text.matches("-?\\d+(\\.\\d+)?([eE]-?\\d+)?")
        || Math.abs(Double.parseDouble(text)) > most) {
      throw WireError.invalid(
          "'" + name + "' must be a number between -" + most + " and " + most + ", not " + text);
    }
    return Double.parseDouble(text);
  }

  private Map<String, Object> located() {
    GeoPlace known = state.place();
    if (known == null) {
      throw WireError.unknown(
          "Cannot retrieve the current geolocation: the virtual phone has none until"
              + " setGeolocation gives it one");
    }
    return Map.of(
        "latitude", known.latitude(),
        "longitude", known.longitude(),
        "altitude", known.altitude());
  }

  private boolean gps() {
    String mode = state.settings().get("secure", LOCATION_MODE);
    return mode == null || !mode.equals("0");
  }

  private void toggleGps() {
    state.settings().put("secure", LOCATION_MODE, gps() ? "0" : HIGH_ACCURACY);
    state.save();
  }
}
