package org.facecert.app;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.facecert.evidence.Digest;
import org.facecert.run.EvidenceRemovals;
import org.facecert.run.RecordedRun;
import org.facecert.run.RunFolder;
import org.facecert.seal.FolderFiles;
import org.facecert.seal.KeySource;
import org.facecert.seal.OpenPackage;
import org.facecert.seal.SealLayout;
import org.facecert.seal.SealSigner;
import org.facecert.seal.Trusted;

/** Removes from a sealed package what may show a person; it still verifies. */
public final class RedactService {

  private final Suite suite;

  RedactService(Suite suite) {
    this.suite = suite;
  }

  /**
   * Who removes what.
   *
   * @param key that vouches for it, see {@link KeySource}
   * @param only paths in the package; all that may show a person where there are none
   */
  public record RedactionWanted(String by, String reason, Optional<String> key, List<String> only) {
    public RedactionWanted {
      only = List.copyOf(only);
    }
  }

  /**
   * What was removed.
   *
   * @param files how many
   * @param bytes of them
   */
  public record Redacted(int files, long bytes) {}

  /**
   * @throws UserError when the package is not whole, too little is said, or something is named that
   *     must stay
   */
  public Redacted redact(Path sealed, RedactionWanted wanted) throws IOException {
    String by = AnswerService.stated(wanted.by(), "--by");
    String reason = AnswerService.stated(wanted.reason(), "--reason");
    Optional<SealSigner> signer = Optional.empty();
    if (wanted.key().isPresent()) {
      signer = Optional.of(new KeySource(System::getenv).open(wanted.key().get()));
    }
    Optional<SealSigner> vouching = signer;
    Instant now = suite.clock().instant().truncatedTo(ChronoUnit.SECONDS);
    return PackagePlace.of(sealed)
        .change(
            suite,
            (folder, path) -> {
              Set<String> paths = chosen(path, wanted.only());
              return new Redacted(paths.size(), folder.redact(paths, now, by, reason, vouching));
            });
  }

  private Set<String> chosen(Path folder, List<String> only) throws IOException {
    Set<String> may = removable(folder);
    if (only.isEmpty()) {
      return may.stream()
          .filter(path -> !path.startsWith(SealLayout.REPORTS))
          .collect(Collectors.toSet());
    }
    for (String path : only) {
      if (!may.contains(path)) {
        throw new UserError(
            "--only "
                + path
                + ": there is no such file in the package, or verdicts are derived from it; a"
                + " picture, traffic, a file or a log of the app, or a report can be removed");
      }
    }
    return new HashSet<>(only);
  }

  /** What is there and need not stay. */
  private Set<String> removable(Path folder) throws IOException {
    RunFolder run = new RunFolder(folder.resolve(SealLayout.RUN));
    Stream<Path> evidence =
        new RecordedRun(run, gone(folder))
            .evidence().stream()
                .filter(EvidenceRemovals::mayTake)
                .map(each -> run.evidence(each.digest()));
    Set<String> named =
        evidence
            .map(file -> folder.relativize(file).toString().replace('\\', '/'))
            .collect(Collectors.toSet());
    return FolderFiles.of(folder).paths().stream()
        .filter(path -> named.contains(path) || path.startsWith(SealLayout.REPORTS + "/"))
        .collect(Collectors.toSet());
  }

  private Set<Digest> gone(Path folder) throws IOException {
    try (OpenPackage open = OpenPackage.of(folder)) {
      return open.inspected(Trusted.nobody(), suite.clock()).seal().stream()
          .flatMap(seal -> seal.removed().entrySet().stream())
          .filter(each -> each.getKey().startsWith(SealLayout.RUN + "/evidence/"))
          .map(each -> each.getValue())
          .collect(Collectors.toSet());
    }
  }
}
