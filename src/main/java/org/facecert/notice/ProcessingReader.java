package org.facecert.notice;

import org.facecert.notice.NoticeSentence.About;

/** Tells who handles face information. */
final class ProcessingReader {

  private final Pack pack;
  private final Draft draft;

  ProcessingReader(Pack pack, Draft draft) {
    this.pack = pack;
    this.draft = draft;
  }

  Processing read() {
    Processing named = most(About.FACE);
    boolean denied = any("denies");
    Processing most = named == Processing.NO && !denied ? most(About.CONTINUES) : named;
    boolean open = most == Processing.YES || most == Processing.NO;
    boolean theirs = denied && open && !ours();
    if (theirs && onlyBy("phone")) {
      return Processing.DEVICE_ONLY;
    }
    return theirs && onlyBy("third_only") ? Processing.THIRD_PARTY_ONLY : most;
  }

  /** Every sentence on handling the face says that it is done so, or that we do not. */
  private boolean onlyBy(String kind) {
    for (int i = 0; i < draft.pieces.size(); i++) {
      String text = draft.pieces.get(i).text();
      if (draft.about.get(i) == About.FACE
          && !text.endsWith("?")
          && pack.has("handles", text)
          && !pack.has("denies", text)
          && !pack.has("declines", text)
          && !pack.has(kind, text)) {
        return false;
      }
    }
    return any(kind);
  }

  private boolean any(String kind) {
    for (int i = 0; i < draft.pieces.size(); i++) {
      if (tells(i) && pack.has(kind, draft.pieces.get(i).text())) {
        return true;
      }
    }
    return false;
  }

  /** A sentence by which the provider itself handles the face. */
  private boolean ours() {
    for (int i = 0; i < draft.pieces.size(); i++) {
      String text = draft.pieces.get(i).text();
      if (tells(i) && !pack.has("denies", text) && pack.has("ours", text)) {
        return true;
      }
    }
    return false;
  }

  private boolean tells(int i) {
    return draft.about.get(i) == About.FACE || draft.about.get(i) == About.CONTINUES;
  }

  private Processing most(About about) {
    Processing most = Processing.NO;
    for (int i = 0; i < draft.pieces.size(); i++) {
      if (draft.about.get(i) == about) {
        Processing one = of(draft.pieces.get(i).text());
        most = one.ordinal() < most.ordinal() ? one : most;
      }
    }
    return most;
  }

  private Processing of(String sentence) {
    if (!pack.has("handles", sentence)) {
      return Processing.NO;
    }
    if (pack.has("handles_anyway", sentence)) {
      return Processing.YES;
    }
    boolean denies = pack.has("denies", sentence);
    boolean third = pack.has("third_only", sentence);
    if (third && denies) {
      return Processing.THIRD_PARTY_ONLY;
    }
    if (pack.has("phone", sentence)) {
      return Processing.DEVICE_ONLY;
    }
    if (third && !pack.has("not_third_only", sentence)) {
      return Processing.THIRD_PARTY_ONLY;
    }
    return denies ? Processing.NO : Processing.YES;
  }
}
