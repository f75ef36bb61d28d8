package org.facecert.platform.android;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.facecert.device.CrashRecords;
import org.facecert.device.DeviceFault;
import org.facecert.device.UnreadableAnswer;
import org.facecert.evidence.EvidenceKind;
import org.facecert.evidence.Moment;
import org.facecert.evidence.Sentence;
import org.facecert.evidence.Vault;
import org.facecert.platform.android.DropBoxList.DropBoxEntry;

/**
 * The system's drop box, into which crashes, answers that did not come and native tombstones go.
 * Entries are printed by their second and never by their tag, which may be an app's own and hold
 * what a shell obeys.
 */
final class AndroidCrashRecords implements CrashRecords {

  private static final List<String> LIST = List.of("dumpsys", "dropbox");
  private static final Pattern PROCESS = Pattern.compile("(?m)^Process: (\\S+)$");

  private final Wire wire;
  private final Vault vault;
  private final Clock clock;

  AndroidCrashRecords(Wire wire, Vault vault, Clock clock) {
    this.wire = wire;
    this.vault = vault;
    this.clock = clock;
  }

  @Override
  public Set<String> ids() {
    return DropBoxList.parse(asked(LIST)).entries().stream()
        .map(DropBoxEntry::id)
        .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public KeptRecords since(Set<String> known) {
    Instant before = clock.instant();
    String listed = asked(LIST);
    List<DropBoxEntry> all = DropBoxList.parse(listed).entries();
    List<DropBoxEntry> fresh = all.stream().filter(entry -> !known.contains(entry.id())).toList();
    Map<List<String>, String> printed = printed(fresh);
    boolean shown =
        fresh.stream().anyMatch(entry -> text(entry, printed).isPresent()) || showsNewest(all);
    String kept = listed + String.join("", printed.values());
    return new KeptRecords(
        fresh.stream().map(entry -> record(entry, printed)).toList(),
        shown,
        vault.put(
            EvidenceKind.CRASH_RECORD,
            "text/plain; charset=utf-8",
            kept.getBytes(StandardCharsets.UTF_8),
            new Moment(before, clock.instant()),
            Sentence.of("caption.crash-records")));
  }

  private Map<List<String>, String> printed(List<DropBoxEntry> entries) {
    Map<List<String>, String> printed = new LinkedHashMap<>();
    entries.forEach(entry -> printed.computeIfAbsent(entry.second(), this::print));
    return printed;
  }

  private boolean showsNewest(List<DropBoxEntry> all) {
    List<DropBoxEntry> texts = all.stream().filter(DropBoxEntry::isText).toList();
    if (texts.isEmpty()) {
      return false;
    }
    DropBoxEntry newest = texts.get(texts.size() - 1);
    return text(newest, printed(List.of(newest))).isPresent();
  }

  private String print(List<String> second) {
    List<String> words = new ArrayList<>(LIST);
    words.add("--print");
    words.addAll(second);
    return asked(words);
  }

  private String asked(List<String> words) {
    try {
      return wire.shell(words.toArray(String[]::new));
    } catch (DeviceFault e) {
      throw new UnreadableAnswer(e.what(), e);
    }
  }

  private static CrashRecord record(DropBoxEntry entry, Map<List<String>, String> printed) {
    Optional<String> text = text(entry, printed);
    Matcher process = PROCESS.matcher(text.orElse(""));
    return new CrashRecord(
        entry.id(),
        entry.tag() + " (" + entry.kind() + ")",
        process.find() ? Optional.of(process.group(1)) : Optional.empty(),
        text);
  }

  /** All that was printed of its second: an app may have written there what looks like an end. */
  private static Optional<String> text(DropBoxEntry entry, Map<List<String>, String> printed) {
    String all = printed.getOrDefault(entry.second(), "").replace("\r\n", "\n");
    String head = String.join(" ", entry.second()) + " " + entry.tag() + " (" + entry.kind() + ")";
    int from = all.indexOf(head + "\n");
    String text = from < 0 ? "" : all.substring(from + head.length() + 1);
    boolean whole = entry.isText() && !text.isBlank() && !text.startsWith("*** ");
    return whole ? Optional.of(text) : Optional.empty();
  }
}
