package org.facecert.notice;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.facecert.notice.Draft.Piece;
import org.facecert.notice.Sentence.About;

/** Reads privacy notices; holds the rules of all languages, and is safe to share. */
public final class NoticeReader {

  private final Map<String, Pack> packs;
  private final TopicModel topics;

  private NoticeReader(Map<String, Pack> packs, TopicModel topics) {
    this.packs = packs;
    this.topics = topics;
  }

  /** With the language packs that are shipped. */
  public static NoticeReader shipped() {
    Map<String, Pack> packs = new LinkedHashMap<>();
    for (String language : List.of("zh", "en")) {
      packs.put(language, Pack.read(language));
    }
    return new NoticeReader(packs, TopicModel.shipped());
  }

  /**
   * Reads a notice in the language that most of it is written in.
   *
   * @throws UnreadableNotice when it is in no language that there is a pack for
   */
  public NoticeReading read(String text) {
    return read(text, language(text));
  }

  /**
   * Reads a text that is all on the face, whatever its title says: what a screen tells that asks
   * about the face.
   *
   * @throws UnreadableNotice when it is in no language that there is a pack for
   */
  public NoticeReading readOnFace(String text) {
    return read(text, language(text), true);
  }

  /**
   * @param language tag of a pack: "zh", "en"
   */
  public NoticeReading read(String text, String language) {
    return read(text, language, false);
  }

  private NoticeReading read(String text, String language, boolean onFace) {
    Pack pack = packs.get(language);
    if (pack == null) {
      throw new IllegalArgumentException(
          "no language pack \"" + language + "\"; there are " + packs.keySet());
    }
    Draft draft = new Draft(text);
    new FacePassages(pack, draft).mark(onFace);
    ItemReader reader = new ItemReader(pack, draft);
    Map<Item, ItemReading> items = new EnumMap<>(Item.class);
    for (Item item : Item.values()) {
      items.put(item, reader.read(item));
    }
    return new NoticeReading(
        pack.language(),
        draft.about.contains(About.FACE) || draft.about.contains(About.DEFINES),
        new ProcessingReader(pack, draft).read(),
        items,
        draft.sections,
        sentences(pack, draft),
        new ValueReader(pack, draft).read(),
        new Wording(pack, draft).promises(items),
        new Wording(pack, draft).vagueReasons(),
        Wholeness.gaps(pack, draft));
  }

  private String language(String text) {
    String letters = Script.of(text);
    Pack pack = packs.get(letters);
    if (pack == null || !Script.speaks(pack, Normal.of(text).text())) {
      throw new UnreadableNotice(
          "the text is in no language that there is a pack for ("
              + String.join(", ", packs.keySet())
              + "), or is no text");
    }
    return letters;
  }

  private List<Sentence> sentences(Pack pack, Draft draft) {
    List<Sentence> sentences = new ArrayList<>();
    for (int i = 0; i < draft.pieces.size(); i++) {
      Piece piece = draft.pieces.get(i);
      // the model was trained on Chinese alone
      Set<Topic> about = pack.language().equals("zh") ? topics.topics(piece.text()) : Set.of();
      sentences.add(
          new Sentence(
              draft.quote(piece), piece.section(), piece.line(), draft.about.get(i), about));
    }
    return sentences;
  }
}
