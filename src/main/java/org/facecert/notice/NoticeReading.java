package org.facecert.notice;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A notice as read. Numbers of sentences and sections count from 0.
 *
 * @param language tag of the pack that read it, "zh" or "en"
 * @param mentionsFace names the face or its recognition anywhere
 * @param items every item
 * @param promises sentences that promise care for face information and say nothing else of it
 * @param vagueReasons purposes of face information such as "a better service"
 * @param gaps what speaks against having the whole text; empty when nothing does
 */
public record NoticeReading(
    String language,
    boolean mentionsFace,
    Processing processesFace,
    Map<NoticeItem, ItemReading> items,
    List<Section> sections,
    List<NoticeSentence> sentences,
    List<Value> values,
    List<Quote> promises,
    List<Quote> vagueReasons,
    List<Gap> gaps) {

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
      both.put(item, item(item).or(other.item(item).behind(sentences.size())));
    }
    List<NoticeSentence> moved =
        other.sentences.stream().map(s -> s.behind(sections.size())).toList();
    List<Value> movedValues = other.values.stream().map(v -> v.behind(sentences.size())).toList();
    return new NoticeReading(
        language,
        mentionsFace || other.mentionsFace,
        processesFace.ordinal() < other.processesFace.ordinal()
            ? processesFace
            : other.processesFace,
        both,
        joined(sections, other.sections),
        joined(sentences, moved),
        joined(values, movedValues),
        joined(promises, other.promises),
        joined(vagueReasons, other.vagueReasons),
        gaps);
  }

  private static <T> List<T> joined(List<T> one, List<T> other) {
    return Stream.concat(one.stream(), other.stream()).toList();
  }

  /** Whether the text seems to be whole: nothing is known of what is not there. */
  public boolean seemsWhole() {
    return gaps.isEmpty();
  }
}
