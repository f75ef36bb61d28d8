package org.facecert.catalogue;

import java.util.Optional;
import org.facecert.catalogue.yaml.YamlMap;
import org.facecert.catalogue.yaml.YamlValue;
import org.jspecify.annotations.Nullable;

/** Reads a programme's thresholds; each has a value within bounds and a source. */
final class ParameterTable {

  private final YamlMap map;

  private ParameterTable(YamlMap map) {
    this.map = map;
  }

  /** Empty when something is wrong, which is recorded then. */
  static Optional<Parameters> read(YamlMap map) {
    return new ParameterTable(map).read();
  }

  private Optional<Parameters> read() {
    map.onlyKeys(
        "refusal-area-ratio",
        "refusal-contrast",
        "withdraw-tap-ratio-pass",
        "withdraw-tap-ratio-review",
        "policy-taps",
        "policy-contrast",
        "policy-text-height-percent",
        "relaunches-after-denial",
        "consent-watch-seconds");
    Parameters.@Nullable Value area = value("refusal-area-ratio", 0.01, 1, false);
    Parameters.@Nullable Value contrast = value("refusal-contrast", 1, 21, false);
    Parameters.@Nullable Value pass = value("withdraw-tap-ratio-pass", 0.1, 10, false);
    Parameters.@Nullable Value review = value("withdraw-tap-ratio-review", 0.1, 10, false);
    Parameters.@Nullable Value taps = value("policy-taps", 1, 20, true);
    Parameters.@Nullable Value ink = value("policy-contrast", 1, 21, false);
    Parameters.@Nullable Value height = value("policy-text-height-percent", 0.1, 20, false);
    Parameters.@Nullable Value relaunches = value("relaunches-after-denial", 1, 10, true);
    Parameters.@Nullable Value watch = value("consent-watch-seconds", 5, 120, true);
    if (area == null
        || contrast == null
        || pass == null
        || review == null
        || taps == null
        || ink == null
        || height == null
        || relaunches == null
        || watch == null) {
      return Optional.empty();
    }
    if (review.value() < pass.value()) {
      map.problem(
          "withdraw-tap-ratio-review is less than withdraw-tap-ratio-pass",
          "what an assessor may accept reaches at least as far as what passes");
    }
    return Optional.of(
        new Parameters(area, contrast, pass, review, taps, ink, height, relaunches, watch));
  }

  private Parameters.@Nullable Value value(String name, double least, double most, boolean whole) {
    Optional<YamlValue> written = map.required(name);
    if (written.isEmpty()) {
      return null;
    }
    YamlMap entry = written.get().map().onlyKeys("value", "source", "source-zh");
    Bilingual source = new Bilingual(entry.text("source"), entry.text("source-zh"));
    Optional<YamlValue> number = entry.required("value");
    if (number.isEmpty()) {
      return null;
    }
    double value = number.get().number();
    if (value < least || value > most || whole && value != Math.rint(value)) {
      number
          .get()
          .problem(
              name + " is out of bounds",
              "write a "
                  + (whole ? "whole " : "")
                  + "number from "
                  + plain(least)
                  + " to "
                  + plain(most));
    }
    return new Parameters.Value(name, value, source);
  }

  private static String plain(double bound) {
    return new Parameters.Value("", bound, new Bilingual("", "")).text();
  }
}
