package org.facecert.notice;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.facecert.notice.Draft.Piece;
import org.facecert.notice.NoticeSentence.About;

/** Finds sentences on the face that sound like something and say nothing. */
final class Wording {

  private static final Set<NoticeItem> SUBSTANCE =
      Collections.unmodifiableSet(
          EnumSet.of(
              NoticeItem.METHOD,
              NoticeItem.RETENTION_PERIOD,
              NoticeItem.STORAGE_LOCATION,
              NoticeItem.SEPARATE_CONSENT,
              NoticeItem.REFUSAL_ALTERNATIVE,
              NoticeItem.WITHDRAWAL,
              NoticeItem.DELETION,
              NoticeItem.SECURITY));

  private final Pack pack;
  private final Draft draft;

  Wording(Pack pack, Draft draft) {
    this.pack = pack;
    this.draft = draft;
  }

  List<Quote> promises(Map<NoticeItem, ItemReading> items) {
    List<Quote> promises = new ArrayList<>();
    for (int i = 0; i < draft.pieces.size(); i++) {
      if (draft.about.get(i) == About.FACE
          && pack.has("promises", text(i))
          && (pack.has("sweeping", text(i)) || !substance(i, items))) {
        promises.add(draft.quote(draft.pieces.get(i)));
      }
    }
    return promises;
  }

  private boolean substance(int sentence, Map<NoticeItem, ItemReading> items) {
    Piece piece = draft.pieces.get(sentence);
    return items.values().stream()
        .filter(item -> SUBSTANCE.contains(item.item()) && item.state() == DisclosureScope.FACE)
        .anyMatch(
            item ->
                pack.face().getOrDefault(item.item(), List.of()).stream()
                    .anyMatch(
                        rule ->
                            rule.reach() != Rule.Reach.HEADING
                                && rule.sure() >= ItemReader.DOUBT
                                && rule.find(piece.text()) != null));
  }

  List<Quote> vagueReasons() {
    List<Quote> vague = new ArrayList<>();
    for (int i = 0; i < draft.pieces.size(); i++) {
      if (draft.about.get(i) == About.FACE
          && pack.has("vague_reasons", text(i))
          && !pack.has("exact_reasons", text(i))) {
        vague.add(draft.quote(draft.pieces.get(i)));
      }
    }
    return vague;
  }

  private String text(int i) {
    return draft.pieces.get(i).text();
  }
}
