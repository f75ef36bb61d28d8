package org.facecert.check;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.facecert.catalogue.DossierWords;
import org.facecert.document.Documents;
import org.facecert.statement.DossierDocument;
import org.facecert.statement.StatementReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The documents of the compliant app speak of all that the features ask documents for. */
final class FaceBankDossierTest {

  private static final Path FEATURES = Path.of("..", "features");
  private static final Path FACEBANK = Path.of("..", "devices", "calibration", "facebank");
  private static final Pattern SPEAKS =
      Pattern.compile("the document \"([^\"]+)\" speaks of \"([^\"]+)\"");

  private final DossierWords words = DossierWords.read(FEATURES);

  @ParameterizedTest
  @ValueSource(strings = {"statement.yaml", "statement-zh.yaml"})
  void each_document_is_there_and_speaks_of_its_subjects(String statement) throws Exception {
    Map<String, DossierDocument> dossier =
        StatementReader.read(FACEBANK.resolve(statement), FACEBANK.resolve("facebank.apk"))
            .dossier();
    assertThat(dossier.keySet()).isEqualTo(words.documents().keySet());
    List<String> silent = new ArrayList<>();
    int asked = 0;
    for (String feature : features()) {
      Matcher step = SPEAKS.matcher(feature);
      while (step.find()) {
        Path file = requireNonNull(dossier.get(step.group(1))).file().orElseThrow();
        asked++;
        if (words.quote(step.group(2), Documents.read(file).text()).isEmpty()) {
          silent.add(step.group());
        }
      }
    }
    assertThat(asked).isGreaterThan(30);
    assertThat(silent).isEmpty();
  }

  private static List<String> features() throws IOException {
    try (Stream<Path> files = Files.walk(FEATURES)) {
      return files
          .filter(f -> f.toString().endsWith(".feature"))
          .map(FaceBankDossierTest::text)
          .toList();
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file, UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
