package org.facecert.screen;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** What words on the screens of one app mean: the vocabulary, without the app's own name. */
final class ScreenWords {

  private final Vocabulary vocabulary;
  private final OwnName name;
  private final Map<String, Set<Concept>> known = new HashMap<>();

  ScreenWords(Vocabulary vocabulary, AppIdentity app) {
    this.vocabulary = vocabulary;
    this.name = OwnName.of(app);
  }

  Set<Concept> concepts(String text) {
    return known.computeIfAbsent(text, t -> vocabulary.concepts(name.masked(t)));
  }

  /** Whether the words name the concept only to deny it: "no face needed". */
  boolean denies(Concept concept, String text) {
    return vocabulary.denies(concept, name.masked(text));
  }

  boolean answersYesTo(String label, String asked) {
    return vocabulary.answersYesTo(name.masked(label), name.masked(asked));
  }

  boolean answersNoTo(String label, String asked) {
    return vocabulary.answersNoTo(name.masked(label), name.masked(asked));
  }

  boolean agreesTo(String label, String asked) {
    return vocabulary.agreesTo(name.masked(label), name.masked(asked));
  }

  boolean isHeardIn(String label, String asked) {
    return vocabulary.isHeardIn(name.masked(label), name.masked(asked));
  }

  boolean takesInstead(String label, String asked) {
    return vocabulary.takesInstead(name.masked(label), name.masked(asked));
  }

  boolean namesWhatIsIn(String label, String text) {
    return vocabulary.namesWhatIsIn(name.masked(label), name.masked(text));
  }

  /** Titles as they are written, each with the concept that it has without the app's name. */
  Map<String, Concept> titles(String text) {
    return Titles.in(text, this::concepts);
  }

  String masked(String text) {
    return name.masked(text);
  }
}
