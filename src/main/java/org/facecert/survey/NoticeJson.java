package org.facecert.survey;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.facecert.notice.ItemMention;
import org.facecert.notice.ItemReading;
import org.facecert.notice.NoticeReading;
import org.facecert.notice.NoticeSentence;
import org.facecert.notice.Quote;
import org.facecert.notice.Value;

/** Readings as JSON; keys as in surveys, offsets in UTF-16 units. */
public final class NoticeJson {

  private static final ObjectMapper MAPPER = new JsonMapper();

  private NoticeJson() {}

  /**
   * One line per notice with state and quote of each item; those that could not be read have none.
   */
  public static String lines(List<NoticeFile> notices) {
    StringBuilder lines = new StringBuilder();
    for (NoticeFile notice : notices) {
      NoticeReading reading = notice.reading();
      ObjectNode line = head(notice);
      if (reading != null) {
        // surveys know no such key; but what is not in a part may stand in the rest
        notice.doubts().forEach(doubt -> line.withArray("doubts").add(doubt));
        ObjectNode items = line.putObject("items");
        reading.items().forEach((item, said) -> items.set(item.key(), known(notice, said)));
      }
      lines.append(written(line, false)).append('\n');
    }
    return lines.toString();
  }

  /** All that was read, of one notice as an object and of more as an array. */
  public static String whole(List<NoticeFile> notices) {
    ArrayNode all = MAPPER.createArrayNode();
    notices.forEach(notice -> all.add(whole(notice)));
    return written(all.size() == 1 ? all.get(0) : all, true);
  }

  private static ObjectNode head(NoticeFile notice) {
    ObjectNode node = MAPPER.createObjectNode().put("policy", notice.name());
    NoticeReading reading = notice.reading();
    return reading == null
        ? node.put("error", String.join("; ", notice.troubles()))
        : node.put("mentions_face", reading.mentionsFace())
            .put("processes_face", reading.processesFace().key());
  }

  /** Surveys know three states; that one of them is not known stands beside it. */
  private static ObjectNode known(NoticeFile notice, ItemReading said) {
    boolean unknown = Survey.known(notice, said.item()) == Survey.Known.UNKNOWN;
    return unknown ? brief(said).put("known", false) : brief(said);
  }

  private static ObjectNode brief(ItemReading said) {
    return MAPPER
        .createObjectNode()
        .put("state", said.state().key())
        .put("quote", said.findings().isEmpty() ? "" : said.findings().get(0).quote().text());
  }

  private static ObjectNode whole(NoticeFile notice) {
    ObjectNode node = head(notice);
    NoticeReading reading = notice.reading();
    if (reading == null) {
      return node;
    }
    node.put("format", notice.format()).put("language", reading.language());
    ArrayNode doubts = node.put("whole", notice.isWhole()).putArray("doubts");
    notice.doubts().forEach(doubts::add);
    ObjectNode items = node.putObject("items");
    reading.items().forEach((item, said) -> items.set(item.key(), full(notice, said)));
    ArrayNode values = node.putArray("values");
    reading.values().forEach(value -> values.add(value(value)));
    reading.promises().forEach(quote -> quote(node.withArray("promises").addObject(), quote));
    reading.vagueReasons().forEach(q -> quote(node.withArray("vague_reasons").addObject(), q));
    ArrayNode passages = node.putArray("face_sentences");
    reading.sentences().stream()
        .filter(NoticeSentence::ofFace)
        .forEach(sentence -> passages.add(sentence(sentence)));
    return node;
  }

  private static ObjectNode full(NoticeFile notice, ItemReading said) {
    ObjectNode node = known(notice, said).put("confidence", said.confidence());
    findings(node.putArray("findings"), said.findings());
    findings(node.putArray("doubtful"), said.doubtful());
    return node;
  }

  private static void findings(ArrayNode array, List<ItemMention> findings) {
    findings.forEach(
        finding ->
            quote(array.addObject().put("confidence", finding.confidence()), finding.quote()));
  }

  private static ObjectNode value(Value value) {
    ObjectNode node =
        MAPPER
            .createObjectNode()
            .put("kind", value.kind().name().toLowerCase(Locale.ROOT))
            .put("value", value.normal())
            .put("of_face", value.ofFace());
    return quote(node, value.quote());
  }

  private static ObjectNode sentence(NoticeSentence sentence) {
    ObjectNode node = quote(MAPPER.createObjectNode(), sentence.quote());
    ArrayNode topics = node.putArray("topics");
    sentence.topics().stream()
        .sorted()
        .forEach(topic -> topics.add(topic.name().toLowerCase(Locale.ROOT)));
    return node;
  }

  private static ObjectNode quote(ObjectNode node, Quote quote) {
    return node.put("start", quote.start()).put("end", quote.end()).put("text", quote.text());
  }

  private static String written(Object node, boolean pretty) {
    try {
      return pretty
          ? MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(node)
          : MAPPER.writeValueAsString(node);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
