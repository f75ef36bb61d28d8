package org.facecert.calibration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.facecert.catalogue.ReleasedRequirements;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * Each executable requirement of the catalogue is broken by the calibration app in plain screen
 * ("bare") and in disguise ("sly"). Judged here, where the catalogue is, and not in the module of
 * the app, which knows of no requirements.
 */
final class SeededViolationsTest {

  private static final Path FACEBANK = Path.of("..", "devices", "calibration", "facebank");

  /** Executable requirements without a bare or a sly variant, and why; today there is none. */
  private static final Map<String, String> NOT_SEEDED = Map.of();

  private static final Map<String, List<String>> KINDS = new TreeMap<>();

  @BeforeAll
  static void read() throws IOException {
    try (Stream<Path> files = Files.list(FACEBANK.resolve("variants"))) {
      for (Path file : files.sorted().toList()) {
        Map<String, Object> variant =
            new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(file));
        if ("PASS".equals(variant.get("expect"))) {
          continue; // a twin breaks nothing
        }
        KINDS
            .computeIfAbsent("" + variant.get("breaks"), r -> new ArrayList<>())
            .add("" + variant.get("kind"));
      }
    }
  }

  static List<String> requirements() {
    return ReleasedRequirements.executable();
  }

  @ParameterizedTest
  @MethodSource("requirements")
  void every_executable_requirement_has_a_bare_and_a_sly_violation(String requirement) {
    List<String> kinds = KINDS.getOrDefault(requirement, List.of());

    assertThat(kinds.containsAll(List.of("bare", "sly")))
        .as(
            "%s has variants of the kinds %s in %s/variants; it needs one that is bare and one"
                + " that is sly, or a reason in NOT_SEEDED",
            requirement, kinds, FACEBANK)
        .isEqualTo(!NOT_SEEDED.containsKey(requirement));
    assertThat(kinds).as(requirement).isSubsetOf("bare", "sly", "doubtful", "unseen");
  }

  @Test
  void nothing_is_broken_that_is_not_executable() {
    assertThat(requirements()).containsAll(KINDS.keySet()).containsAll(NOT_SEEDED.keySet());
  }
}
