package org.facecert.check;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.facecert.notice.Proof;

/**
 * Sentences of an app's texts that name a thing. Those that deny it tell nothing of it, but are the
 * other side of what was observed.
 */
record Mentions(List<Quotation> told, List<Quotation> denied) {

  /** what companies' names end in, which a text may leave out */
  private static final Pattern FORM =
      Pattern.compile("(?i)\\b(?:ltd|limited|inc|llc|corp|co|gmbh|company)\\b\\.?|股份|有限|责任|公司|集团");

  /** before the name, in its clause */
  private static final Pattern NOT =
      Pattern.compile(
          "(?i)(?:\\b(?:not|never|no|nor|neither|without)\\b|n't\\b)[^.;:]{0,60}$"
              + "|(?:不会?|未|没有|无需?|绝不|从不)[^,，。;；:：]{0,16}$");

  static Mentions of(NoticeContents heard, Pattern name) {
    List<Quotation> all = heard.naming(name);
    return new Mentions(
        all.stream().filter(said -> !isDenied(said, name)).toList(),
        all.stream().filter(said -> isDenied(said, name)).toList());
  }

  /** One of the words; in Latin letters one that a word of the text begins with. Without, none. */
  static Pattern words(Collection<String> words) {
    return Pattern.compile(
        words.isEmpty()
            ? "(?!)"
            : words.stream()
                .sorted()
                .map(
                    word ->
                        (Character.isIdeographic(word.codePointAt(0)) ? "" : "\\b")
                            + Pattern.quote(word))
                .collect(Collectors.joining("|", "(?iu)(?:", ")")));
  }

  /** A company's name, with or without its legal form; empty where nothing else is in it. */
  static Optional<Pattern> company(String name) {
    List<String> parts =
        Stream.of(FORM.matcher(name).replaceAll(" ").split("[^\\p{L}\\p{N}]+"))
            .filter(part -> !part.isEmpty())
            .map(Pattern::quote)
            .toList();
    return parts.isEmpty()
        ? Optional.empty()
        : Optional.of(Pattern.compile("(?iu)" + String.join("[^\\p{L}\\p{N}]*", parts)));
  }

  private static boolean isDenied(Quotation said, Pattern name) {
    if (said.says(Proof.NOBODY) || said.says(Proof.DENIAL)) {
      return true;
    }
    Matcher found = name.matcher(said.words());
    boolean affirmed = false;
    while (found.find()) {
      affirmed |= !NOT.matcher(said.words().substring(0, found.start())).find();
    }
    return !affirmed;
  }
}
