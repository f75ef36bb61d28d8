package org.facecert.notice;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.facecert.notice.Draft.Piece;
import org.facecert.notice.NoticeSentence.About;
import org.jspecify.annotations.Nullable;

/** Reads privacy notices; safe to share. */
public final class NoticeReader {

  static final List<String> LANGUAGES = List.of("zh", "en");

  /** By language; read when first asked for, because most runs need one. */
  private final Map<String, Pack> packs;

  private final boolean proving;

  private final Cuts cuts;

  private final RecentReadings lately = new RecentReadings();

  /** apps judged at the same time, as many as phones */
  private final Recent<Cuts, NoticeReader> cutting = new Recent<>(8);

  private NoticeReader(Map<String, Pack> packs, boolean proving, Cuts cuts) {
    this.packs = packs;
    this.proving = proving;
    this.cuts = cuts;
  }

  /** Where a sentence, in normal form, is to be taken for several. */
  @FunctionalInterface
  public interface Cuts {

    /** Places inside it, in their order; none for one that is read as a whole. */
    List<Integer> places(String sentence);
  }

  /** With the language packs that are shipped. */
  public static NoticeReader shipped() {
    return new NoticeReader(new ConcurrentHashMap<>(), false, s -> List.of());
  }

  /** One that also tells what each sentence says in so many words, and takes longer for it. */
  public NoticeReader proving() {
    return new NoticeReader(packs, true, cuts);
  }

  /**
   * One that takes some sentences for several.
   *
   * @param where equal ones cut alike: what was read by one lately is not read again by the other
   */
  public NoticeReader cutting(Cuts where) {
    return cutting.of(where, () -> new NoticeReader(packs, proving, where));
  }

  /** Read when proofs are first asked for. */
  private static final class Shipped {
    static final Map<String, ProofRules> PROOFS =
        Map.of("en", ProofRules.read("en"), "zh", ProofRules.read("zh"));
    static final Countries COUNTRIES = new Countries();
  }

  /** Read when a sentence is first asked of its topics: only Chinese ones on the face are. */
  private static final class Topics {
    static final TopicModel MODEL = TopicModel.shipped();
  }

  /**
   * Reads a notice in the language that most of it is written in, and what else is in the other.
   *
   * @throws UnreadableNotice when it is in no language that there is a pack for
   */
  public NoticeReading read(String text) {
    return read(text, Set.of());
  }

  /**
   * The same of an app whose names are known: a face word in them says nothing of the face.
   *
   * @param names of the app and the company
   * @throws UnreadableNotice when it is in no language that there is a pack for
   */
  public NoticeReading read(String text, Set<String> names) {
    NormalizedText normal = NormalizedText.of(text);
    return read(text, normal, language(text, normal), names, false);
  }

  /**
   * Reads a text that is all on the face, whatever its title says: what a screen tells that asks
   * about the face.
   *
   * @throws UnreadableNotice when it is in no language that there is a pack for
   */
  public NoticeReading readOnFace(String text) {
    NormalizedText normal = NormalizedText.of(text);
    return read(text, normal, language(text, normal), Set.of(), true);
  }

  /**
   * @param language tag of a pack: "zh", "en"
   */
  public NoticeReading read(String text, String language) {
    return read(text, NormalizedText.of(text), language, Set.of(), false);
  }

  private NoticeReading read(
      String text, NormalizedText normal, String language, Set<String> names, boolean onFace) {
    Pack pack = pack(language);
    if (pack == null) {
      throw new IllegalArgumentException(
          "no language pack \"" + language + "\"; there are " + LANGUAGES);
    }
    return lately.of(
        new RecentReadings.Key(text, language, names, onFace),
        () -> read(text, normal, pack, names, onFace));
  }

  private NoticeReading read(
      String text, NormalizedText normal, Pack pack, Set<String> names, boolean onFace) {
    String language = pack.language();
    Tongues tongues = new Tongues(normal);
    if (!tongues.isBoth()) {
      return read(text, normal, pack, names, onFace, null);
    }
    List<Gap> gaps = Wholeness.gaps(pack, new Draft(text, normal, cuts));
    Pack other = Objects.requireNonNull(pack(language.equals("zh") ? "en" : "zh"));
    return read(text, normal.without(tongues.except(language)), pack, names, onFace, gaps)
        .and(
            read(
                text,
                normal.without(tongues.except(other.language())),
                other,
                names,
                onFace,
                gaps));
  }

  private NoticeReading read(
      String text,
      NormalizedText all,
      Pack pack,
      Set<String> names,
      boolean onFace,
      @Nullable List<Gap> gaps) {
    NormalizedText normal = all.worded(text, pack.regional(), pack.standard());
    normal = normal.without(OwnNames.in(pack, normal.text(), names));
    Draft draft = new Draft(text, normal, cuts);
    new FacePassages(pack, draft).mark(onFace);
    Map<NoticeItem, ItemReading> items = items(pack, draft);
    boolean mentioned = draft.about.contains(About.FACE) || draft.about.contains(About.DEFINES);
    Wording wording = new Wording(pack, draft);
    return new NoticeReading(
        pack.language(),
        new NoticeReading.OfFace(mentioned, new ProcessingReader(pack, draft).read()),
        items,
        new NoticeReading.MadeUp(
            draft.sections,
            sentences(pack, draft, items),
            gaps == null ? Wholeness.gaps(pack, draft) : gaps),
        new ValueReader(pack, draft).read(),
        new NoticeReading.Striking(wording.promises(items), wording.vagueReasons()));
  }

  private static Map<NoticeItem, ItemReading> items(Pack pack, Draft draft) {
    ItemReader reader = new ItemReader(pack, draft);
    Map<NoticeItem, ItemReading> items = new EnumMap<>(NoticeItem.class);
    for (NoticeItem item : NoticeItem.values()) {
      items.put(item, reader.read(item));
    }
    return items;
  }

  private String language(String text, NormalizedText normal) {
    String letters = Script.of(text);
    Pack pack = pack(letters);
    if (pack == null || !Script.speaks(pack, normal.text())) {
      throw new UnreadableNotice(
          "the text is in no language that there is a pack for ("
              + String.join(", ", LANGUAGES)
              + "), or is no text");
    }
    return letters;
  }

  private @Nullable Pack pack(String language) {
    return LANGUAGES.contains(language) ? packs.computeIfAbsent(language, Pack::read) : null;
  }

  private List<NoticeSentence> sentences(
      Pack pack, Draft draft, Map<NoticeItem, ItemReading> items) {
    List<NoticeSentence> sentences = new ArrayList<>();
    Set<Integer> terms = terms(items);
    for (int i = 0; i < draft.pieces.size(); i++) {
      Piece piece = draft.pieces.get(i);
      About about = draft.about.get(i);
      // the model was trained on Chinese alone
      boolean asked = about != About.OTHER && pack.language().equals("zh");
      Set<Topic> on = asked ? Topics.MODEL.topics(piece.text()) : Set.of();
      sentences.add(sentence(pack, draft, i, on, terms));
    }
    return sentences;
  }

  /** Sentences that may be void terms by the item's words. */
  private static Set<Integer> terms(Map<NoticeItem, ItemReading> items) {
    ItemReading read = Objects.requireNonNull(items.get(NoticeItem.VOID_TERMS));
    return Stream.concat(read.findings().stream(), read.doubtful().stream())
        .map(ItemMention::sentence)
        .collect(Collectors.toSet());
  }

  private NoticeSentence sentence(
      Pack pack, Draft draft, int i, Set<Topic> topics, Set<Integer> terms) {
    Piece piece = draft.pieces.get(i);
    About about = draft.about.get(i);
    Quote quote = draft.quote(piece);
    return new NoticeSentence(
        quote,
        piece.section(),
        piece.line(),
        about,
        topics,
        piece.label(),
        proving ? proven(pack, draft, i, terms.contains(i)) : NoticeSentence.Proven.NOT_ASKED);
  }

  private static NoticeSentence.Proven proven(Pack pack, Draft draft, int i, boolean term) {
    ProofRules rules = Objects.requireNonNull(Shipped.PROOFS.get(pack.language()));
    TermReader terms = new TermReader(rules.terms(), pack, draft);
    ProofReader proofs = new ProofReader(rules, pack, terms, draft);
    Set<Proof> said = proofs.of(i);
    return new NoticeSentence.Proven(
        proofs.heads(i),
        said,
        Shipped.COUNTRIES.in(draft.pieces.get(i).text()),
        term || said.contains(Proof.VOID) ? terms.object(i, proofs.goesOn(i)) : TermObject.NONE);
  }
}
