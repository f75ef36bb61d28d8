package org.facecert.run;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.facecert.evidence.Digest;
import org.facecert.evidence.Evidence;
import org.facecert.evidence.Json;

/**
 * Removes from a run that has ended the originals that may show a person, what lies beside them
 * that no record names, and the phones' state. The journal says so before anything is removed, so
 * that the record still verifies; whoever is cut off removes the rest when it is called again.
 */
public final class Forgetting {

  private final RunFolder folder;
  private final Clock clock;

  public Forgetting(RunFolder folder, Clock clock) {
    this.folder = folder;
    this.clock = clock;
  }

  /**
   * What was removed.
   *
   * @param originals how many
   * @param bytes of them
   */
  public record Removed(int originals, long bytes) {}

  /**
   * @param by who removes them
   * @param reason why
   * @throws BrokenJournal when the journal does not verify
   * @throws BrokenRecord when anything of the run was changed
   */
  public Removed originals(String by, String reason) throws IOException {
    List<Evidence> named = new RecordedRun(folder).evidence();
    Set<Digest> there =
        named.stream()
            .filter(each -> ForgottenEvidence.KINDS.contains(each.kind()))
            .map(Evidence::digest)
            .filter(this::lies)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    if (!there.isEmpty()) {
      write(new ForgottenEvidence(by, reason, List.copyOf(there)));
    }
    Set<Path> kept =
        named.stream()
            .map(Evidence::digest)
            .filter(digest -> !there.contains(digest))
            .map(folder::evidence)
            .collect(Collectors.toSet());
    Removed removed = removeBeside(kept);
    remove(folder.phones());
    // bodies that a walk which was cut off left
    remove(folder.traffic());
    return removed;
  }

  private void write(ForgottenEvidence removed) throws IOException {
    try (Journal journal = Journal.reopen(folder.journal(), clock)) {
      journal.append(JournalRecord.Kind.FORGOTTEN, removed);
    }
    Plan plan = Json.strict().readValue(folder.plan().toFile(), Plan.class);
    new Assembly(plan, folder).write();
  }

  private boolean lies(Digest digest) {
    return Files.exists(folder.evidence(digest), LinkOption.NOFOLLOW_LINKS);
  }

  /** Also pictures that no line of a log names: looks on which nothing rests. */
  private Removed removeBeside(Set<Path> kept) throws IOException {
    List<Path> gone;
    try (Stream<Path> files = Files.walk(folder.evidence())) {
      gone = files.filter(Files::isRegularFile).filter(file -> !kept.contains(file)).toList();
    }
    long bytes = 0;
    for (Path file : gone) {
      bytes += Files.size(file);
      Files.delete(file);
    }
    return new Removed(gone.size(), bytes);
  }

  /** Links are removed, never followed. */
  private static void remove(Path tree) throws IOException {
    if (!Files.exists(tree, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    Files.walkFileTree(
        tree,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(
              Path directory, @org.jspecify.annotations.Nullable IOException failed)
              throws IOException {
            if (failed != null) {
              throw failed;
            }
            Files.delete(directory);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
