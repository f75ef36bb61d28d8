package org.facecert.observation;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.facecert.screen.Node;
import org.facecert.statement.Alternative;

/**
 * What one line of a log says of another: a screen, an action, a node on a screen or a part of the
 * log is named by its number, and never written twice.
 */
final class LogReferences {

  private final List<Observation> all = new ArrayList<>();
  private final Map<Integer, List<Node>> nodes = new HashMap<>();
  private final IdentityHashMap<Node, String> names = new IdentityHashMap<>();
  private final Map<String, Alternative> alternatives = new HashMap<>();

  /** From here on it may be named. */
  void add(Observation observation) {
    all.add(observation);
    if (observation instanceof ObservedScreen screen) {
      List<Node> there =
          screen.screen().windows().stream().flatMap(w -> w.subtree().stream()).toList();
      nodes.put(screen.number(), there);
      for (int i = 0; i < there.size(); i++) {
        names.put(there.get(i), screen.number() + "/" + i);
      }
    } else if (observation instanceof StatementRead statement) {
      statement
          .declared()
          .functions()
          .forEach(
              function ->
                  function
                      .ways()
                      .alternatives()
                      .forEach(a -> alternatives.put(name(function.id(), a), a)));
    }
  }

  List<Observation> all() {
    return all;
  }

  private static String name(String function, Alternative alternative) {
    return function + "/" + alternative.id();
  }

  private String name(Alternative alternative) {
    return alternatives.entrySet().stream()
        .filter(entry -> entry.getValue().equals(alternative))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow(
            () -> new IllegalStateException("no declared alternative: " + alternative.id()));
  }

  Module module() {
    return new SimpleModule("log-references")
        .addSerializer(ObservedScreen.class, writing((s, out) -> out.writeNumber(s.number())))
        .addSerializer(Action.class, writing((a, out) -> out.writeNumber(a.number())))
        .addSerializer(Node.class, writing((n, out) -> out.writeString(names.get(n))))
        .addSerializer(Alternative.class, writing((a, out) -> out.writeString(name(a))))
        .addSerializer(Observations.class, writing(LogReferences::writePart))
        .addDeserializer(ObservedScreen.class, reading(in -> numbered(in, ObservedScreen.class)))
        .addDeserializer(Action.class, reading(in -> numbered(in, Action.class)))
        .addDeserializer(Node.class, reading(this::node))
        .addDeserializer(Alternative.class, reading(this::alternative))
        .addDeserializer(Observations.class, reading(this::part));
  }

  private static void writePart(Observations part, JsonGenerator out) throws IOException {
    List<Observation> steps = part.steps();
    out.writeStartObject();
    out.writeNumberField("from", steps.isEmpty() ? 0 : steps.get(0).number());
    out.writeNumberField("to", steps.isEmpty() ? -1 : steps.get(steps.size() - 1).number());
    out.writeEndObject();
  }

  private <T extends Observation> T numbered(JsonParser in, Class<T> kind) throws IOException {
    int number = in.getIntValue();
    if (number < 1 || number > all.size()) {
      throw new UnreadableLog("nothing has the number " + number + " before it is named");
    }
    Observation named = all.get(number - 1);
    if (!kind.isInstance(named)) {
      throw new UnreadableLog("number " + number + " is no " + LogKinds.name(kind));
    }
    return kind.cast(named);
  }

  private Node node(JsonParser in) throws IOException {
    String name = in.getText();
    int slash = name.indexOf('/');
    try {
      return nodes
          .getOrDefault(Integer.valueOf(name.substring(0, Math.max(0, slash))), List.of())
          .get(Integer.parseInt(name.substring(slash + 1)));
    } catch (NumberFormatException | IndexOutOfBoundsException e) {
      throw new UnreadableLog("no screen has the node " + name, e);
    }
  }

  private Alternative alternative(JsonParser in) throws IOException {
    Alternative known = alternatives.get(in.getText());
    if (known == null) {
      throw new UnreadableLog("the statement declares no alternative " + in.getText());
    }
    return known;
  }

  private Observations part(JsonParser in) throws IOException {
    JsonNode part = in.readValueAsTree();
    int from = part.path("from").asInt();
    int to = part.path("to").asInt(-1);
    if (to > all.size()) {
      throw new UnreadableLog("nothing has the number " + to + " before it is named");
    }
    return new Observations(all, to < from || from < 1 ? List.of() : all.subList(from - 1, to));
  }

  private interface Writing<T> {
    void write(T value, JsonGenerator out) throws IOException;
  }

  private interface Reading<T> {
    T read(JsonParser in) throws IOException;
  }

  private static <T> JsonSerializer<T> writing(Writing<T> writing) {
    return new JsonSerializer<>() {
      @Override
      public void serialize(T value, JsonGenerator out, SerializerProvider provider)
          throws IOException {
        writing.write(value, out);
      }
    };
  }

  private static <T> JsonDeserializer<T> reading(Reading<T> reading) {
    return new JsonDeserializer<>() {
      @Override
      public T deserialize(JsonParser in, DeserializationContext context) throws IOException {
        return reading.read(in);
      }
    };
  }
}
