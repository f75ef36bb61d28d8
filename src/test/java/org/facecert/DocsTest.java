package org.facecert;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a reader is sent to is there. */
final class DocsTest {

  private static final Path HOME = Path.of("..").toAbsolutePath().normalize();
  private static final int MOST_WORDS = 1_800;
  private static final Pattern LINK = Pattern.compile("]\\(([^)#\\s]+)(?:#[^)\\s]*)?\\)");
  private static final Pattern DOCUMENT = Pattern.compile("(?<![\\w./-])[\\w/-]+\\.md\\b");

  @Test
  void the_readme_is_short() throws IOException {
    String text = Files.readString(HOME.resolve("README.md"));

    assertThat(text.strip().split("\\s+").length)
        .as("words of README.md; the rest belongs into docs/")
        .isLessThanOrEqualTo(MOST_WORDS);
  }

  @Test
  void every_link_of_a_document_leads_to_a_file() throws IOException {
    List<String> dead = new ArrayList<>();
    for (Path document : documents()) {
      for (String link : found(LINK, Files.readString(document))) {
        if (!link.contains("://") && !Files.exists(document.resolveSibling(link))) {
          dead.add(HOME.relativize(document) + ": " + link);
        }
      }
    }

    assertThat(dead).as("links that lead nowhere").isEmpty();
  }

  @Test
  void code_and_data_send_nobody_to_a_document_that_is_not_here() throws IOException {
    List<String> missing = new ArrayList<>();
    for (Path file : sources()) {
      for (String name : found(DOCUMENT, Files.readString(file))) {
        if (!Files.exists(HOME.resolve(name))) {
          missing.add(HOME.relativize(file) + ": " + name);
        }
      }
    }

    assertThat(missing).as("documents that users do not have").isEmpty();
  }

  @Test
  void the_search_for_documents_and_links_finds_what_it_looks_for() {
    assertThat(found(DOCUMENT, "the order (design.md, 1.4); see docs/labels.md, not a.mdx"))
        .containsExactly("design.md", "docs/labels.md");
    assertThat(found(LINK, "[a](docs/a.md#b), ![b](src/b.png) and [c](https://c.example)"))
        .containsExactly("docs/a.md", "src/b.png", "https://c.example");
  }

  private static List<Path> documents() throws IOException {
    List<Path> all = new ArrayList<>();
    for (Path folder : List.of(HOME.resolve("docs"), HOME.resolve(".github"))) {
      all.addAll(below(folder, ".md"));
    }
    try (Stream<Path> top = Files.list(HOME)) {
      top.filter(file -> file.toString().endsWith(".md")).forEach(all::add);
    }
    return all;
  }

  /** The clauses name documents of other projects as their sources. */
  private static List<Path> sources() throws IOException {
    List<Path> all = new ArrayList<>();
    for (String folder : List.of("src/main", "src/test/java", "devices", "features")) {
      for (String ending : List.of(".java", ".yaml", ".feature", ".properties", ".txt")) {
        all.addAll(below(HOME.resolve(folder), ending));
      }
    }
    all.removeIf(file -> file.startsWith(HOME.resolve("features/clauses")));
    all.removeIf(file -> file.endsWith("org/facecert/DocsTest.java"));
    return all;
  }

  private static List<Path> below(Path folder, String ending) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(ending))
          .filter(file -> !file.toString().contains("/target/"))
          .toList();
    }
  }

  private static List<String> found(Pattern pattern, String text) {
    return pattern
        .matcher(text)
        .results()
        .map(result -> result.groupCount() > 0 ? result.group(1) : result.group())
        .toList();
  }
}
