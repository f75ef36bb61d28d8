package org.facecert.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.facecert.evidence.Digest;
import org.facecert.evidence.Event;
import org.facecert.evidence.Evidence;
import org.facecert.verdict.CitedPassage;
import org.facecert.verdict.DisclosedItem;
import org.facecert.verdict.Finding;
import org.facecert.verdict.TestCaseResult;

/** Whether all evidence that a journal names lies in the vault as it was put there. */
final class EvidenceCheck {

  private record Named(Evidence evidence, String place) {}

  private final Path folder;
  private final Map<Digest, Named> all = new LinkedHashMap<>();
  private final List<String> problems = new ArrayList<>();

  /**
   * @param folder of the vault
   */
  EvidenceCheck(Path folder) {
    this.folder = folder;
  }

  /** Notes what the item names; {@code place} is where it does. */
  void take(TestCaseResult item, String place) {
    item.walk().ifPresent(walk -> take(walk.log(), place));
    for (Event event : item.timeline()) {
      event.evidence().forEach(each -> take(each, place));
    }
    for (Finding finding : item.findings()) {
      finding.evidence().forEach(each -> take(each, place));
      finding.passages().forEach(each -> take(each, place));
      finding.items().stream()
          .map(DisclosedItem::best)
          .flatMap(Optional::stream)
          .forEach(each -> take(each, place));
    }
  }

  private void take(CitedPassage passage, String place) {
    take(passage.text(), place);
    passage.page().forEach(each -> take(each, place));
  }

  private void take(Evidence evidence, String place) {
    Named before = all.putIfAbsent(evidence.digest(), new Named(evidence, place));
    if (before != null && before.evidence().size() != evidence.size()) {
      problems.add(
          place
              + ": says that evidence "
              + evidence.digest()
              + " has "
              + evidence.size()
              + " bytes, "
              + before.place()
              + " that it has "
              + before.evidence().size());
    }
  }

  List<String> problems() throws IOException {
    for (Named named : all.values()) {
      Path file = file(named.evidence().digest());
      String problem = problem(file, named.evidence());
      if (!problem.isEmpty()) {
        problems.add(file + ": " + problem + "; " + named.place() + " names it");
      }
    }
    return problems;
  }

  private Path file(Digest digest) {
    return folder.resolve(digest.hex().substring(0, 2)).resolve(digest.hex());
  }

  private static String problem(Path file, Evidence evidence) throws IOException {
    if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      return "this evidence is missing";
    }
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      return "this evidence is no file";
    }
    if (!digest(file).equals(evidence.digest())) {
      return "this evidence was changed: it no longer has the digest by which it is named";
    }
    return Files.size(file) == evidence.size()
        ? ""
        : "this evidence has another size than recorded";
  }

  private static Digest digest(Path file) throws IOException {
    MessageDigest sha = Digest.sha256();
    try (InputStream in = new DigestInputStream(Files.newInputStream(file), sha)) {
      in.transferTo(OutputStream.nullOutputStream());
    }
    return new Digest(HexFormat.of().formatHex(sha.digest()));
  }
}
