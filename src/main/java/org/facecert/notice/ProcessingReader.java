package org.facecert.notice;

import org.facecert.notice.Sentence.About;

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
    boolean denied = false;
    for (int i = 0; i < draft.pieces.size(); i++) {
      denied |= draft.about.get(i) == About.FACE && pack.has("denies", draft.pieces.get(i).text());
    }
    return named == Processing.NO && !denied ? most(About.CONTINUES) : named;
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
