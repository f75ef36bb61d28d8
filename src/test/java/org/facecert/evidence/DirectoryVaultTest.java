package org.facecert.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DirectoryVaultTest {

  private static final byte[] BYTES = {1, 2, 3};

  @TempDir Path folder;

  @Test
  void gives_back_what_it_was_given() {
    Evidence kept = put(new DirectoryVault(folder));

    assertThat(new DirectoryVault(folder).get(kept.digest())).isEqualTo(BYTES);
    assertThat(kept.size()).isEqualTo(3);
  }

  @Test
  void keeps_the_same_bytes_once_under_their_digest() throws IOException {
    DirectoryVault vault = new DirectoryVault(folder);
    Digest digest = put(vault).digest();
    put(vault);

    try (Stream<Path> files = Files.walk(folder)) {
      assertThat(files.filter(Files::isRegularFile))
          .containsExactly(folder.resolve(digest.hex().substring(0, 2)).resolve(digest.hex()));
    }
  }

  @Test
  void notices_that_evidence_was_changed() throws IOException {
    DirectoryVault vault = new DirectoryVault(folder);
    Digest digest = put(vault).digest();
    Files.write(
        folder.resolve(digest.hex().substring(0, 2)).resolve(digest.hex()), new byte[] {1, 2, 4});

    assertThatThrownBy(() -> vault.get(digest))
        .isInstanceOf(EvidenceLost.class)
        .hasMessageContaining("evidence " + digest)
        .hasMessageContaining("was changed");
  }

  @Test
  void notices_that_evidence_is_gone() {
    assertThatThrownBy(() -> new DirectoryVault(folder).get(Digest.of(BYTES)))
        .isInstanceOf(EvidenceLost.class)
        .hasMessageStartingWith("no evidence 039058c6");
  }

  private static Evidence put(Vault vault) {
    return vault.put(
        EvidenceKind.SCREENSHOT,
        "image/png",
        BYTES,
        Moment.at(Instant.EPOCH),
        Sentence.of("caption.screenshot"));
  }
}
