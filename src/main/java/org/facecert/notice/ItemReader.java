package org.facecert.notice;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.facecert.notice.Draft.Piece;
import org.facecert.notice.NoticeSentence.About;
import org.facecert.notice.Rule.Reach;
import org.jspecify.annotations.Nullable;

/** Reads one item after the other by the pack's rules. */
final class ItemReader {

  /** A finding below counts for nothing alone; a person must look. */
  static final double DOUBT = 0.6;

  private static final int MOST = 5;

  // a text that says it so often says it; bounds the time for texts of megabytes
  private static final int ENOUGH = 100;

  private static final double NOTHING_SEEN = 0.95;

  /** What it is worth in confidence that a sentence names the face itself. */
  private static final double NAMED = 0.08;

  private final Pack pack;
  private final Draft draft;

  /** Sentences that say what the text will say. */
  private final BitSet announcing = new BitSet();

  ItemReader(Pack pack, Draft draft) {
    this.pack = pack;
    this.draft = draft;
    for (int i = 0; i < draft.pieces.size(); i++) {
      if (draft.about.get(i) != About.OTHER && pack.has("announces", draft.pieces.get(i).text())) {
        announcing.set(i);
      }
    }
  }

  ItemReading read(NoticeItem item) {
    List<ItemMention> all = faceFindings(item);
    List<ItemMention> sure = best(all.stream().filter(f -> f.confidence() >= DOUBT).toList());
    List<ItemMention> doubtful = best(all.stream().filter(f -> f.confidence() < DOUBT).toList());
    if (!sure.isEmpty()) {
      return new ItemReading(item, DisclosureScope.FACE, sure.get(0).confidence(), sure, doubtful);
    }
    double doubt = doubtful.isEmpty() ? 0 : doubtful.get(0).confidence();
    List<ItemMention> general = general(item);
    double confidence = NOTHING_SEEN - doubt / 2;
    return general.isEmpty()
        ? new ItemReading(item, DisclosureScope.ABSENT, confidence, List.of(), doubtful)
        : new ItemReading(
            item,
            DisclosureScope.GENERAL,
            Math.min(confidence, general.get(0).confidence()),
            general,
            doubtful);
  }

  private List<ItemMention> faceFindings(NoticeItem item) {
    List<ItemMention> found = new ArrayList<>();
    for (int i = 0; i < draft.pieces.size() && found.size() < ENOUGH; i++) {
      ItemMention best = null;
      for (Rule rule : pack.face().getOrDefault(item, List.of())) {
        if (reaches(rule.reach(), i) && (best == null || rule.sure() > best.confidence())) {
          ItemMention finding = finding(rule, i);
          best = finding == null ? best : finding;
        }
      }
      if (best != null) {
        found.add(best);
      }
    }
    return found;
  }

  private boolean reaches(Reach reach, int i) {
    About about = draft.about.get(i);
    int line = draft.pieces.get(i).line();
    // a heading, a question or a table of contents promises an item and does not say it
    if (reach != Reach.HEADING
        && (draft.levels.get(line).isPresent() || asks(i) || announcing.get(i))) {
      return false;
    }
    return switch (reach) {
      case HEADING -> draft.faceHeadings.contains(line);
      case NAMED -> about == About.FACE;
      case PASSAGE -> about == About.FACE || about == About.CONTINUES;
      case BESIDE -> about == About.FACE || about == About.CONTINUES || leadsTo(i);
    };
  }

  private boolean asks(int i) {
    return draft.pieces.get(i).text().endsWith("?");
  }

  private boolean leadsTo(int i) {
    int line = draft.pieces.get(i).line();
    return draft.about.get(i) == About.OTHER
        && i + 1 < draft.pieces.size()
        && draft.pieces.get(i + 1).line() == line
        && draft.about.get(i + 1) == About.FACE;
  }

  private List<ItemMention> general(NoticeItem item) {
    List<ItemMention> found = new ArrayList<>();
    for (Rule rule : pack.general().getOrDefault(item, List.of())) {
      for (int i = 0; i < draft.pieces.size() && found.size() < MOST; i++) {
        ItemMention finding = finding(rule, i);
        if (finding != null) {
          found.add(finding);
        }
      }
    }
    return best(found);
  }

  private @Nullable ItemMention finding(Rule rule, int i) {
    Piece piece = draft.pieces.get(i);
    Span cue = rule.isFor(piece.label()) ? rule.find(piece.text()) : null;
    if (cue == null) {
      return null;
    }
    Span shown = Excerpt.around(piece.text(), cue);
    int at = piece.span().start();
    return new ItemMention(i, draft.quote(at + shown.start(), at + shown.end()), rule.sure());
  }

  /** A sentence that names the face shows more than one that goes on about it. */
  private double worth(ItemMention finding) {
    boolean named = draft.about.get(finding.sentence()) == About.FACE;
    return finding.confidence() + (named ? NAMED : 0);
  }

  private List<ItemMention> best(List<ItemMention> findings) {
    return findings.stream()
        .sorted(
            Comparator.comparingDouble(this::worth)
                .reversed()
                .thenComparing(f -> draft.about.get(f.sentence()) != About.FACE))
        .limit(MOST)
        .toList();
  }
}
