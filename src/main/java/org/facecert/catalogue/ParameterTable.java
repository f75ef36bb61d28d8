package org.facecert.catalogue;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.facecert.catalogue.yaml.YamlMap;
import org.facecert.catalogue.yaml.YamlValue;

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
    map.onlyKeys(Stream.of(Threshold.values()).map(Threshold::word).toArray(String[]::new));
    Map<Threshold, Parameters.ParameterValue> values = new EnumMap<>(Threshold.class);
    for (Threshold threshold : Threshold.values()) {
      value(threshold).ifPresent(value -> values.put(threshold, value));
    }
    if (values.size() < Threshold.values().length) {
      return Optional.empty();
    }
    Parameters parameters = new Parameters(values);
    if (parameters.withdrawTapRatioReview() < parameters.withdrawTapRatioPass()) {
      map.problem(
          "withdraw-tap-ratio-review is less than withdraw-tap-ratio-pass",
          "what an assessor may accept reaches at least as far as what passes");
    }
    return Optional.of(parameters);
  }

  private Optional<Parameters.ParameterValue> value(Threshold threshold) {
    Optional<YamlValue> written = map.required(threshold.word());
    if (written.isEmpty()) {
      return Optional.empty();
    }
    YamlMap entry = written.get().map().onlyKeys("value", "source", "source-zh");
    Bilingual source = new Bilingual(entry.text("source"), entry.text("source-zh"));
    Optional<YamlValue> number = entry.required("value");
    if (number.isEmpty()) {
      return Optional.empty();
    }
    double value = number.get().number();
    if (!threshold.allows(value)) {
      number.get().problem(threshold.word() + " is out of bounds", "write " + threshold.allowed());
    }
    return Optional.of(new Parameters.ParameterValue(threshold.word(), value, source));
  }
}
