package org.facecert.app;

import java.nio.file.Path;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.facecert.catalogue.yaml.StrictYaml;
import org.facecert.catalogue.yaml.YamlMap;
import org.facecert.catalogue.yaml.YamlValue;
import org.facecert.verdict.Laboratory;

/** Reads who evaluates: a small YAML file with name, address, accreditation and retention. */
final class LabFile {

  private LabFile() {}

  /**
   * @param file empty when the laboratory is not stated
   * @throws org.facecert.catalogue.yaml.InputErrors with all that is wrong
   */
  static Laboratory read(Optional<Path> file, Optional<String> operator) {
    if (file.isEmpty()) {
      return Laboratory.of(operator);
    }
    StrictYaml yaml = StrictYaml.read(file.get());
    YamlMap root =
        yaml.root().onlyKeys("name", "address", "accreditation", "operator", "retention");
    Laboratory laboratory =
        new Laboratory(
            Optional.of(root.text("name")),
            root.optionalText("address"),
            root.optionalText("accreditation"),
            operator.or(() -> root.optionalText("operator")),
            root.get("retention").map(LabFile::period));
    yaml.check();
    return laboratory;
  }

  /** As it stands, after it was found to be one. */
  private static String period(YamlValue value) {
    try {
      Period.parse(value.text());
    } catch (DateTimeParseException e) {
      value.problem(
          "retention is no period: " + value.text(), "write years, months or days, such as P6M");
    }
    return value.text();
  }
}
