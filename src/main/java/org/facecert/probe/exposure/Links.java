package org.facecert.probe.exposure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.facecert.evidence.Json;

/** The addresses that a text names: whole ones anywhere, in JSON those too that begin with "/". */
final class Links {

  private static final ObjectMapper JSON = Json.strict();

  /** letters; longer ones are no addresses that a server takes */
  private static final int LONGEST = 4096;

  private static final Pattern WHOLE =
      Pattern.compile("https?://[A-Za-z0-9._~:/?#\\[\\]@!$&'()*+,;=%-]{3," + LONGEST + "}");

  private static final Pattern PATH =
      Pattern.compile("//?[A-Za-z0-9._~:/?#@!$&'()*+,;=%-]{2," + LONGEST + "}");

  /** how a JPEG in base64 begins, which is no path */
  private static final String PICTURE = "/9j/";

  /** what ends a sentence, not an address */
  private static final Pattern END = Pattern.compile("[.,;:!?)'\\]]+$");

  private Links() {}

  /** In an answer, told by what it is. */
  static Set<URI> in(byte[] answer, URI asked) {
    Set<URI> links = new LinkedHashSet<>();
    try {
      json(JSON.readTree(answer), asked, links);
    } catch (IOException e) {
      text(new String(answer, StandardCharsets.UTF_8), links);
    }
    return links;
  }

  private static void json(JsonNode node, URI asked, Set<URI> links) {
    String words = node.asText();
    if (node.isTextual() && !words.startsWith(PICTURE) && PATH.matcher(words).matches()) {
      resolved(asked, words).ifPresent(links::add);
    } else if (node.isTextual()) {
      text(words, links);
    }
    node.forEach(child -> json(child, asked, links));
  }

  /** In what is read by people. */
  static List<URI> shown(String text) {
    Set<URI> links = new LinkedHashSet<>();
    text(text, links);
    return List.copyOf(links);
  }

  private static void text(String text, Set<URI> links) {
    for (Matcher link = WHOLE.matcher(text); link.find(); ) {
      parsed(END.matcher(link.group()).replaceAll("")).ifPresent(links::add);
    }
  }

  private static Optional<URI> resolved(URI from, String to) {
    return parsed(to).map(from::resolve).filter(URI::isAbsolute);
  }

  /** Without what a client keeps to itself. */
  static Optional<URI> parsed(String text) {
    int fragment = text.indexOf('#');
    try {
      return Optional.of(URI.create(fragment < 0 ? text : text.substring(0, fragment)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
