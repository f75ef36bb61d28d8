package org.facecert.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.facecert.evidence.Digest;
import org.facecert.evidence.Evidence;
import org.facecert.observation.LogEvidence;
import org.facecert.observation.UnreadableLog;
import org.facecert.verdict.CitedPassage;
import org.facecert.verdict.DisclosedItem;
import org.facecert.verdict.Finding;
import org.facecert.verdict.TestCaseResult;
import org.facecert.verdict.WalkUsed;

/** Whether all evidence that a journal names lies in the vault as it was put there. */
final class EvidenceCheck {

  private record Named(Evidence evidence, String place) {}

  private record Extended(Digest before, Digest now, String place) {}

  private final RunFolder folder;
  private final Map<Digest, Named> all = new LinkedHashMap<>();
  private final Deque<Named> open = new ArrayDeque<>();
  private final Set<Digest> logs = new HashSet<>();
  private final Map<Digest, String> forgotten = new LinkedHashMap<>();
  private final List<Extended> extended = new ArrayList<>();
  private final List<String> problems = new ArrayList<>();

  EvidenceCheck(RunFolder folder) {
    this.folder = folder;
  }

  /** Notes what the item names; {@code place} is where it does. */
  void take(TestCaseResult item, String place) {
    item.walk().map(WalkUsed::log).ifPresent(log -> takeLog(log, place));
    for (Finding finding : item.findings()) {
      finding.evidence().forEach(each -> take(each, place));
      finding.passages().forEach(each -> take(each, place));
      finding.items().stream()
          .map(DisclosedItem::best)
          .flatMap(Optional::stream)
          .forEach(each -> take(each, place));
    }
  }

  /** Notes that one log is the other gone on with; {@code place} says so. */
  void goesOn(Digest before, Digest now, String place) {
    extended.add(new Extended(before, now, place));
  }

  private void mustGoOn(Extended log) throws IOException {
    Path first = folder.evidence(log.before());
    Path second = folder.evidence(log.now());
    if (!Files.isRegularFile(first, LinkOption.NOFOLLOW_LINKS)
        || !Files.isRegularFile(second, LinkOption.NOFOLLOW_LINKS)) {
      return; // told of already
    }
    // -1 where they are the same
    long differs = Files.mismatch(first, second);
    if (differs >= 0 && differs < Files.size(first)) {
      problems.add(
          second
              + ": does not begin with the log "
              + log.before()
              + ", which it goes on with; "
              + log.place()
              + " says so");
    }
  }

  /** Notes what was removed on purpose; {@code place} says so. */
  void forget(ForgottenEvidence removed, String place) {
    forget(removed.originals(), place);
  }

  /** Likewise. */
  void forget(Collection<Digest> removed, String place) {
    removed.forEach(digest -> forgotten.put(digest, place));
  }

  /** All that is named, once {@link #problems} has looked. */
  List<Evidence> named() {
    return all.values().stream().map(Named::evidence).toList();
  }

  /** What it names is part of the record, as far as it is itself. */
  private void takeLog(Evidence log, String place) {
    logs.add(log.digest());
    take(log, place);
  }

  private void take(CitedPassage passage, String place) {
    take(passage.text(), place);
    passage.page().forEach(each -> take(each, place));
  }

  private void take(Evidence evidence, String place) {
    Named now = new Named(evidence, place);
    Named before = all.putIfAbsent(evidence.digest(), now);
    if (before == null) {
      open.add(now);
    } else if (before.evidence().size() != evidence.size()) {
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
    for (Named named = open.poll(); named != null; named = open.poll()) {
      Digest digest = named.evidence().digest();
      Path file = folder.evidence(digest);
      if (forgotten.containsKey(digest) && !Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
        continue;
      }
      String problem = problem(file, named.evidence());
      if (!problem.isEmpty()) {
        problems.add(file + ": " + problem + "; " + named.place() + " names it");
      } else if (logs.contains(digest)) {
        follow(named, file);
      }
    }
    for (Extended log : extended) {
      mustGoOn(log);
    }
    forgotten.forEach(this::mustBeRemovable);
    return problems;
  }

  /** Nobody excuses the loss of what verdicts are derived from. */
  private void mustBeRemovable(Digest digest, String place) {
    Named named = all.get(digest);
    if (named == null || !ForgottenEvidence.KINDS.contains(named.evidence().kind())) {
      problems.add(place + ": says that " + digest + " was removed, which nobody may remove");
    }
  }

  private void follow(Named log, Path file) throws IOException {
    try {
      LogEvidence.in(folder.asItLies(log.evidence().digest()))
          .forEach(
              each ->
                  take(
                      each.evidence(),
                      log.place() + ", line " + each.line() + " of its walk's log"));
    } catch (UnreadableLog e) {
      problems.add(file + ": " + e.getMessage());
    }
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
