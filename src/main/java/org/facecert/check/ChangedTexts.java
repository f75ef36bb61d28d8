package org.facecert.check;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.facecert.notice.Value;
import org.facecert.observation.NoticeSource;
import org.facecert.observation.ReadNotice;
import org.facecert.observation.ReadNotices;

/**
 * What the rules about the face say in two builds of an app. Only the rules are compared that were
 * read to their ends by the same way in both; a consent that is not asked for a second time has
 * nothing to compare.
 */
final class ChangedTexts {

  private final Optional<AnalysedNotice> before;
  private final Optional<AnalysedNotice> after;

  ChangedTexts(ReadNotices before, ReadNotices after) {
    this.before = rules(before);
    this.after = rules(after);
  }

  private static Optional<AnalysedNotice> rules(ReadNotices read) {
    return read.texts().stream()
        .filter(text -> text.source() == NoticeSource.FACE_RULES)
        .filter(ReadNotice::toItsEnd)
        .filter(text -> !text.text().isBlank())
        .map(text -> AnalysedNotice.of(text, AnalysedNotice.reader(), ""))
        .filter(text -> text.reading().isPresent() && !text.isCovered())
        .findFirst();
  }

  /** Whether both were read, so that one may say that they are alike. */
  boolean areRead() {
    return before.isPresent() && after.isPresent();
  }

  /** Sentences of the later rules that the earlier have not. */
  List<String> added() {
    return lacking(before, after);
  }

  /** Sentences of the earlier rules that the later have not. */
  List<String> gone() {
    return lacking(after, before);
  }

  private static List<String> lacking(Optional<AnalysedNotice> from, Optional<AnalysedNotice> in) {
    if (from.isEmpty() || in.isEmpty()) {
      return List.of();
    }
    Set<String> known = sentences(from.get()).keySet();
    List<String> others = new ArrayList<>();
    sentences(in.get())
        .forEach(
            (plain, words) -> {
              if (!known.contains(plain)) {
                others.add(words);
              }
            });
    return others;
  }

  /** By their letters alone: a line that is broken elsewhere is no other sentence. */
  private static Map<String, String> sentences(AnalysedNotice text) {
    Map<String, String> all = new LinkedHashMap<>();
    text.reading().stream()
        .flatMap(read -> read.sentences().stream())
        .map(sentence -> sentence.quote().text().strip())
        .forEach(words -> all.putIfAbsent(plain(words), words));
    all.remove("");
    return all;
  }

  private static String plain(String words) {
    return Normalizer.normalize(words, Normalizer.Form.NFKC).replaceAll("[^\\p{L}\\p{N}]+", "");
  }

  /**
   * The periods told of the face before and after where they are not the same, in so many figures:
   * "P3Y"; empty where a period is told in one of them alone, which may be another way to say it.
   */
  Optional<String> periods() {
    Set<String> then = before.map(ChangedTexts::told).orElse(Set.of());
    Set<String> now = after.map(ChangedTexts::told).orElse(Set.of());
    boolean same =
        then.isEmpty()
            || now.isEmpty()
            || now.stream().allMatch(n -> then.stream().anyMatch(t -> PeriodLength.same(t, n)));
    return same
        ? Optional.empty()
        : Optional.of(String.join(", ", then) + " → " + String.join(", ", now));
  }

  private static Set<String> told(AnalysedNotice text) {
    return text.values(Value.Kind.RETENTION)
        .filter(Value::ofFace)
        .map(Value::normal)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
