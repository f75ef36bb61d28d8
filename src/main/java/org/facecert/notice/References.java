package org.facecert.notice;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import org.facecert.notice.NoticeSentence.About;

/**
 * References back over sentences: what has been made of a face ("the template", "该视频") is of the
 * face where it is named again, later than the next sentence too.
 */
final class References {

  /** A photograph or a clip may be another one later on; a template may not. */
  private static final int REACH = 8;

  private final Pack pack;
  private final Draft draft;

  References(Pack pack, Draft draft) {
    this.pack = pack;
    this.draft = draft;
  }

  void mark() {
    int told = -1;
    boolean made = false;
    Set<String> features = features();
    boolean alone = onlyFacesArePictured();
    markBiometrics();
    Set<String> coined = coined();
    for (int i = 0; i < draft.pieces.size(); i++) {
      String text = draft.pieces.get(i).text();
      About about = draft.about.get(i);
      if (about == About.FACE || about == About.CONTINUES) {
        told = i;
        made |= pack.has("carriers", text);
      } else if (about == About.OTHER && coined.stream().anyMatch(text::contains)) {
        draft.about.set(i, About.CONTINUES);
        told = i;
      } else if (about == About.OTHER && told >= 0) {
        boolean refers =
            features.stream().anyMatch(text::contains)
                || (made && pack.has("carriers", text))
                || (i - told <= REACH
                    && (pack.has("pictures", text) && sameSection(i, told)
                        || alone && pack.has("their_pictures", text)));
        if (refers && !pack.has("breaks", text)) {
          draft.about.set(i, About.CONTINUES);
          told = i;
        }
      }
    }
  }

  /** "Biometric data" is of the face where the face is told of and no other part of the body is. */
  private void markBiometrics() {
    if (!pack.words().containsKey("biometrics")
        || !draft.about.contains(About.FACE)
        || draft.pieces.stream().anyMatch(p -> pack.has("other_biometrics", p.text()))) {
      return;
    }
    for (int i = 0; i < draft.pieces.size(); i++) {
      if (draft.about.get(i) == About.OTHER && pack.has("biometrics", draft.pieces.get(i).text())) {
        draft.about.set(i, About.CONTINUES);
      }
    }
  }

  private boolean sameSection(int i, int j) {
    return draft.pieces.get(i).section() == draft.pieces.get(j).section();
  }

  /** The first picture that the notice tells of is one of the face: its pictures are of it. */
  private boolean onlyFacesArePictured() {
    for (int i = 0; i < draft.pieces.size(); i++) {
      if (pack.has("any_pictures", draft.pieces.get(i).text())) {
        return draft.about.get(i) == About.FACE;
      }
    }
    return false;
  }

  /** What functions of the face are called here: "Picture login. The tablet looks at the face". */
  private Set<String> features() {
    Set<String> names = new HashSet<>();
    for (int i = 0; i < draft.pieces.size(); i++) {
      String label = draft.pieces.get(i).label();
      if (draft.about.get(i) == About.FACE && pack.has("features", label)) {
        names.add(label);
      }
    }
    return names;
  }

  /** Names made up for a function of the face, and used again: "the reader is called Glance". */
  private Set<String> coined() {
    Set<String> names = new HashSet<>();
    for (int i = 0; i < draft.pieces.size(); i++) {
      boolean beside =
          i + 1 < draft.pieces.size()
              && draft.pieces.get(i + 1).line() == draft.pieces.get(i).line()
              && draft.about.get(i + 1) == About.FACE;
      if (draft.about.get(i) == About.FACE || beside) {
        Matcher m = pack.words("coined").matcher(draft.pieces.get(i).text());
        while (m.find()) {
          addIfUsedAgain(names, m.group("name"));
        }
      }
    }
    return names;
  }

  private void addIfUsedAgain(Set<String> names, String name) {
    String text = draft.normal.text();
    if (text.indexOf(name) != text.lastIndexOf(name)) {
      names.add(name);
    }
  }
}
