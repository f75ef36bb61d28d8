package org.facecert.notice;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import org.facecert.notice.NoticeSentence.About;

/**
 * A notice's own words: what it calls face information ("together, the \"Scan Data\"") and the
 * functions that need it ("SmartGate"), explained once and used from there on.
 */
final class Glossary {

  private static final int SHORTEST = 4;

  /** Letters before a term in which a name stands that it may be short for. */
  private static final int BESIDE = 40;

  /** Sentences behind a name, and lines from a heading or a question on, that explain it. */
  private static final int EXPLAINED = 2;

  /** A name that is first named with the face is of it, however often it is named. */
  private static final int MOSTLY = 1_000;

  private final Pack pack;
  private final Draft draft;
  private final Set<String> data = new HashSet<>();
  private final Set<String> functions = new HashSet<>();

  /** Of a draft in which the sentences that name the face are marked. */
  Glossary(Pack pack, Draft draft) {
    this.pack = pack;
    this.draft = draft;
    if (draft.about.contains(About.FACE) || draft.about.contains(About.DEFINES)) {
      define();
      call();
    }
  }

  /** Marks what speaks of them. */
  void mark() {
    if (data.isEmpty() && functions.isEmpty()) {
      return;
    }
    for (int i = 0; i < draft.pieces.size(); i++) {
      if (draft.about.get(i) == About.OTHER) {
        String text = draft.pieces.get(i).text();
        About about = any(data, text) ? About.FACE : About.CONTINUES;
        draft.about.set(i, about == About.FACE || any(functions, text) ? about : About.OTHER);
      }
    }
  }

  /** Whether a text uses one of the words. */
  boolean uses(String text) {
    return any(data, text) || any(functions, text);
  }

  private void define() {
    for (int i = 0; i < draft.pieces.size(); i++) {
      if (draft.about.get(i) == About.FACE || draft.about.get(i) == About.DEFINES || goesOn(i)) {
        String text = draft.pieces.get(i).text();
        add(pack.words("defined").matcher(text), text, data);
        add(pack.words("derived").matcher(text), text, data);
      }
    }
  }

  /** "Together we call them ..." right behind a sentence on the face. */
  private boolean goesOn(int i) {
    return i > 0
        && draft.about.get(i - 1) == About.FACE
        && draft.pieces.get(i).line() == draft.pieces.get(i - 1).line();
  }

  /** Names that are written large and used like a function's, in the text as it is written. */
  private void call() {
    Set<String> names = new HashSet<>();
    add(pack.words("function_names").matcher(draft.original), "", names);
    for (String name : names) {
      // what is written small somewhere is a word and no name
      if (!draft.original.contains(name) && explainedWithTheFace(name)) {
        functions.add(name);
      }
    }
  }

  private void add(Matcher m, String text, Set<String> names) {
    while (m.find()) {
      String name = m.group("name").toLowerCase(Locale.ROOT).strip();
      if (!name.isEmpty()
          && name.length() >= (NormalizedText.wide(name.charAt(0)) ? 2 : SHORTEST)
          && !pack.has("no_terms", name)
          && !shortens(name, text.substring(0, Math.min(m.start("name"), text.length())))) {
        names.add(name);
      }
    }
  }

  /** "Riverside Storage Ltd ("Riverside")": a short form of a name, and nothing of the face. */
  private boolean shortens(String name, String before) {
    String beside = before.substring(Math.max(0, before.length() - BESIDE));
    return (beside.contains(name) || pack.has("companies", beside))
        && !pack.has("face", name)
        && !pack.has("carriers", name);
  }

  /** Whether it is named more than once, and first, or mostly, where the face is named too. */
  private boolean explainedWithTheFace(String name) {
    int named = 0;
    int near = 0;
    for (int i = 0; i < draft.pieces.size(); i++) {
      if (any(Set.of(name), draft.pieces.get(i).text())) {
        near += explains(i) ? 1 : 0;
        if (named++ == 0 && near == 1) {
          near += MOSTLY;
        }
      }
    }
    return named > 1 && near * 3 >= named;
  }

  /** Whether the face is named there, or soon below. */
  private boolean explains(int i) {
    int line = draft.pieces.get(i).line();
    boolean heads = draft.levels.get(line).isPresent() || draft.pieces.get(i).text().endsWith("?");
    int below = draft.firstOf(Math.min(draft.lines.size(), line + (heads ? EXPLAINED + 1 : 1)));
    int end = Math.min(below, i + EXPLAINED + 1);
    return draft.about.subList(i, Math.max(i + 1, end)).contains(About.FACE);
  }

  private static boolean any(Set<String> words, String text) {
    for (String word : words) {
      for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
        if (NormalizedText.wide(word.charAt(0)) || whole(text, at, at + word.length())) {
          return true;
        }
      }
    }
    return false;
  }

  /** A word of its own; its plural too. */
  private static boolean whole(String text, int from, int to) {
    int end = to < text.length() && text.charAt(to) == 's' ? to + 1 : to;
    return (from == 0 || !Character.isLetterOrDigit(text.charAt(from - 1)))
        && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)));
  }
}
