package org.facecert.check;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.facecert.observation.ObservedScreen;
import org.facecert.screen.Node;

/** What the consent about the face says of who gets it and where it goes. */
final class ConsentWords {

  private static final Pattern ABROAD =
      Pattern.compile(
          "(?i)\\babroad\\b|\\boverseas\\b|outside (?:of )?(?:mainland )?(?:the country|china)"
              + "|cross-border|another country|境外|出境|海外|国外|跨境");

  /** "never leaves", "not sent abroad", "不会出境": says that it does not */
  private static final Pattern NOT =
      Pattern.compile("(?i)\\b(?:not|never|no)\\b[^.。;；]{0,40}$|[不未][^.。,，;；]{0,12}$");

  private final String text;

  ConsentWords(List<ObservedScreen> pages) {
    text =
        pages.stream()
            .flatMap(page -> page.screen().nodes().stream())
            .map(Node::label)
            .collect(Collectors.joining("\n"));
  }

  boolean names(String party) {
    return Mentions.company(party).filter(name -> name.matcher(text).find()).isPresent();
  }

  /** That the face leaves the country, or for which one. */
  boolean tellsOf(String country) {
    Locale there = new Locale("", country);
    return text.contains(there.getDisplayCountry(Locale.ENGLISH))
        || text.contains(there.getDisplayCountry(Locale.CHINESE))
        || ABROAD
            .matcher(text)
            .results()
            .anyMatch(found -> !NOT.matcher(text.substring(0, found.start())).find());
  }
}
