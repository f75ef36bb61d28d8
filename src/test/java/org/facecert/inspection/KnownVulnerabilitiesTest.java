package org.facecert.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.facecert.files.UnusableFile;
import org.facecert.inspection.CodeFacts.KnownComponent;
import org.facecert.inspection.KnownVulnerabilities.Comparison;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which versions are affected, in the words of the OSV format. */
final class KnownVulnerabilitiesTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "1.0, 1.0.0, 0",
    "1.0, 1.0.1, -1",
    "1.10, 1.9, 1",
    "2.0-rc1, 2.0, -1",
    "2.0-beta2, 2.0-rc1, -1",
    "2.0-alpha, 2.0-beta, -1",
    "2.0.1, 2.0-rc1, 1",
    "1.2.83, 1.2.83_noneautotype, -1",
    "4.9.0, 4.12.0, -1"
  })
  void versions_are_compared_number_by_number(String one, String other, int order) {
    VersionOrder versions = new VersionOrder();

    assertThat(Integer.signum(versions.compare(one, other))).isEqualTo(order);
    assertThat(Integer.signum(versions.compare(other, one))).isEqualTo(-order);
  }

  @ParameterizedTest
  @CsvSource({"1.0, true", "1.9, true", "2.0, false", "2.5, true", "3.0, true", "3.1, false"})
  void ranges_open_and_close_in_the_order_of_their_events(String version, boolean affected)
      throws IOException {
    Comparison found =
        compared(
            """
            {"id": "T-1", "affected": [{"package": {"name": "g:a"}, "ranges": [{"type": "SEMVER",
              "events": [{"introduced": "0"}, {"fixed": "2.0"}, {"introduced": "2.5"},
                {"last_affected": "3.0"}]}]}]}
            """,
            new KnownComponent("G:A", version, ""));

    assertThat(found.affected()).hasSize(affected ? 1 : 0);
    assertThat(found.doubtful()).isEmpty();
  }

  @Test
  void a_range_of_commits_or_a_component_without_a_version_is_doubtful() throws IOException {
    String git =
        """
        {"id": "T-2", "affected": [{"package": {"name": "g:a"}, "ranges": [{"type": "GIT",
          "events": [{"introduced": "abc"}]}]}]}
        """;
    String all =
        "[{\"id\": \"T-3\", \"affected\": [{\"package\": {\"name\": \"g:a\"}, \"versions\":"
            + " [\"1\"]}]}]";

    assertThat(compared(git, new KnownComponent("g:a", "1", "")).doubtful()).hasSize(1);
    assertThat(compared(all, new KnownComponent("g:a", "unknown", "")).doubtful()).hasSize(1);
    assertThat(compared(all, new KnownComponent("g:a", "2", "")).doubtful()).isEmpty();
    assertThat(compared(all, new KnownComponent("g:b", "1", "")).affected()).isEmpty();
  }

  @Test
  void what_was_withdrawn_counts_no_more_and_what_is_malformed_is_counted() throws IOException {
    Comparison found =
        compared(
            """
            [{"id": "T-4", "withdrawn": "2026-01-01T00:00:00Z", "affected":
              [{"package": {"name": "g:a"}, "versions": ["1"]}]}, {"id": "T-5"}]
            """,
            new KnownComponent("g:a", "1", ""));

    assertThat(found.affected()).isEmpty();
    assertThat(found.entries()).isEqualTo(1);
    assertThat(found.unreadable()).isEqualTo(1);
  }

  @Test
  void what_is_no_list_is_refused() throws IOException {
    for (String text : new String[] {"", "{}", "[]", "<osv/>", "{\"id\": "}) {
      Path file = Files.writeString(folder.resolve("list.json"), text);

      assertThatThrownBy(() -> KnownVulnerabilities.read(file))
          .as(text)
          .isInstanceOf(UnusableFile.class);
    }
  }

  private Comparison compared(String list, KnownComponent component) throws IOException {
    Path file = Files.writeString(folder.resolve("list.json"), list);
    return KnownVulnerabilities.read(file).compare(List.of(component));
  }
}
