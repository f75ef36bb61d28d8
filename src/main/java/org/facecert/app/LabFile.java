package org.facecert.app;

import java.nio.file.Path;
import java.util.Optional;
import org.facecert.catalogue.yaml.StrictYaml;
import org.facecert.catalogue.yaml.YamlMap;
import org.facecert.verdict.Laboratory;

/** Reads who evaluates: a small YAML file with name, address and accreditation. */
final class LabFile {

  private LabFile() {}

  /**
   * @param file empty when the laboratory is not stated
   * @throws org.facecert.catalogue.yaml.InputErrors with all that is wrong
   */
  static Laboratory read(Optional<Path> file, Optional<String> operator) {
    if (file.isEmpty()) {
      return new Laboratory(Optional.empty(), Optional.empty(), Optional.empty(), operator);
    }
    StrictYaml yaml = StrictYaml.read(file.get());
    YamlMap root = yaml.root().onlyKeys("name", "address", "accreditation", "operator");
    Laboratory laboratory =
        new Laboratory(
            Optional.of(root.text("name")),
            root.optionalText("address"),
            root.optionalText("accreditation"),
            operator.or(() -> root.optionalText("operator")));
    yaml.check();
    return laboratory;
  }
}
