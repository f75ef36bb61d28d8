package org.facecert.notice;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** A notice of the corpus and what a person found in it. */
record LabelledNotice(
    String name,
    String text,
    boolean mentionsFace,
    String processesFace,
    Map<NoticeItem, DisclosureScope> states,
    Map<NoticeItem, String> quotes) {

  /** All of a corpus folder: faces.jsonl and the folder policies. */
  static List<LabelledNotice> all(Path corpus) throws IOException {
    List<LabelledNotice> notices = new ArrayList<>();
    for (String line : Files.readAllLines(corpus.resolve("faces.jsonl"))) {
      if (!line.isBlank()) {
        JsonNode node = new JsonMapper().readTree(line);
        String name = node.path("policy").asText();
        String text = Files.readString(corpus.resolve("policies").resolve(name));
        notices.add(of(node, name, text));
      }
    }
    return notices;
  }

  private static LabelledNotice of(JsonNode node, String name, String text) {
    Map<NoticeItem, DisclosureScope> states = new EnumMap<>(NoticeItem.class);
    Map<NoticeItem, String> quotes = new EnumMap<>(NoticeItem.class);
    for (NoticeItem item : NoticeItem.values()) {
      JsonNode entry = node.path("items").path(item.key());
      states.put(
          item,
          DisclosureScope.valueOf(entry.path("state").asText().toUpperCase(java.util.Locale.ROOT)));
      quotes.put(item, entry.path("quote").asText());
    }
    return new LabelledNotice(
        name,
        text,
        node.path("mentions_face").asBoolean(),
        node.path("processes_face").asText(),
        states,
        quotes);
  }
}
