package org.facecert.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.facecert.verdict.Language;
import org.facecert.verdict.Words;
import org.junit.jupiter.api.Test;

final class RequirementWordsTest {

  private static final Pattern RULE =
      Pattern.compile(
          "@([A-Z]{2}-\\d{2})\\b[^:]*?Rule: (.*)\\n((?:(?!\\s*(?:@|Scenario|Background)).*\\n)*)");

  private final Words words = Words.named("requirements");

  @Test
  void translates_every_rule_as_it_stands_now() throws IOException {
    List<String> stale = new ArrayList<>();
    int seen = 0;
    try (Stream<Path> features = Files.walk(Path.of("../features"))) {
      for (Path feature : features.filter(path -> path.toString().endsWith(".feature")).toList()) {
        Matcher rule = RULE.matcher(Files.readString(feature));
        while (rule.find()) {
          seen++;
          String id = rule.group(1);
          String text = rule.group(3).strip().replaceAll("\\s+", " ");
          if (!says(id + ".title", rule.group(2).strip()) || !says(id + ".text", text)) {
            stale.add(id);
          }
        }
      }
    }
    assertThat(seen).isGreaterThanOrEqualTo(22);
    assertThat(stale)
        .as("changed or new: copy title and text to requirements_en.properties, translate anew")
        .isEmpty();
  }

  private boolean says(String key, String text) {
    return words.knows(key) && words.say(Language.ENGLISH, key).equals(text);
  }
}
