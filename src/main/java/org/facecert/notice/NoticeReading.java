package org.facecert.notice;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A notice as read. Numbers of sentences and sections count from 0.
 *
 * @param language tag of the pack that read it, "zh" or "en"
 * @param face what it has to do with the face
 * @param items every item
 * @param text how it is made up
 * @param wording what stands out in its words
 */
public record NoticeReading(
    String language,
    OfFace face,
    Map<NoticeItem, ItemReading> items,
    MadeUp text,
    List<Value> values,
    Striking wording) {

  /**
   * @param mentioned names the face or its recognition anywhere
   */
  public record OfFace(boolean mentioned, Processing processed) {
    private OfFace or(OfFace other) {
      return new OfFace(
          mentioned || other.mentioned,
          processed.ordinal() < other.processed.ordinal() ? processed : other.processed);
    }
  }

  /**
   * @param gaps what speaks against having the whole text; empty when nothing does
   */
  public record MadeUp(List<Section> sections, List<NoticeSentence> sentences, List<Gap> gaps) {}

  /**
   * @param promises sentences that promise care for face information and say nothing else of it
   * @param vagueReasons purposes of face information such as "a better service"
   */
  public record Striking(List<Quote> promises, List<Quote> vagueReasons) {}

  /** Names the face or its recognition anywhere. */
  public boolean mentionsFace() {
    return face.mentioned();
  }

  public Processing processesFace() {
    return face.processed();
  }

  public List<Section> sections() {
    return text.sections();
  }

  public List<NoticeSentence> sentences() {
    return text.sentences();
  }

  /** What speaks against having the whole text. */
  public List<Gap> gaps() {
    return text.gaps();
  }

  /** Sentences that promise care for face information and say nothing else of it. */
  public List<Quote> promises() {
    return wording.promises();
  }

  /** Purposes of face information such as "a better service". */
  public List<Quote> vagueReasons() {
    return wording.vagueReasons();
  }

  /** Never null: every item is read. */
  public ItemReading item(NoticeItem item) {
    ItemReading reading = items.get(item);
    if (reading == null) {
      throw new IllegalStateException("no reading of " + item);
    }
    return reading;
  }

  /** With what was read of the same text in another language; its sentences come behind. */
  NoticeReading and(NoticeReading other) {
    Map<NoticeItem, ItemReading> both = new EnumMap<>(NoticeItem.class);
    for (NoticeItem item : NoticeItem.values()) {
      both.put(item, item(item).or(other.item(item).behind(sentences().size())));
    }
    List<NoticeSentence> moved =
        other.sentences().stream().map(s -> s.behind(sections().size())).toList();
    List<Value> movedValues = other.values.stream().map(v -> v.behind(sentences().size())).toList();
    return new NoticeReading(
        language,
        face.or(other.face),
        both,
        new MadeUp(joined(sections(), other.sections()), joined(sentences(), moved), gaps()),
        joined(values, movedValues),
        new Striking(
            joined(promises(), other.promises()), joined(vagueReasons(), other.vagueReasons())));
  }

  private static <T> List<T> joined(List<T> one, List<T> other) {
    return Stream.concat(one.stream(), other.stream()).toList();
  }

  /** Whether the text seems to be whole: nothing is known of what is not there. */
  public boolean seemsWhole() {
    return gaps().isEmpty();
  }
}
