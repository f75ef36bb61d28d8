package org.facecert.words;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.ArgType;
import com.ibm.icu.text.MessagePattern.Part;
import com.ibm.icu.text.PluralRules;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;

/**
 * A message in ICU's notation, of which two things are understood: {@code {name}} and {@code {name,
 * plural, one {# tap} other {# taps}}}. Parsed by ICU and numbered by its rules, but put together
 * here: a value goes in as it is, where ICU's MessageFormat would write 1234 as "1,234".
 */
final class MessageTemplate {

  private sealed interface Piece permits Text, Value, Plural {}

  private record Text(String words) implements Piece {}

  private record Value(String name) implements Piece {}

  /**
   * @param forms by ICU's keyword, such as "one", or "=" and a number
   */
  private record Plural(String name, Map<String, List<Piece>> forms) implements Piece {}

  private final List<Piece> pieces;
  private final Set<String> names = new LinkedHashSet<>();

  private MessageTemplate(List<Piece> pieces) {
    this.pieces = pieces;
    collect(pieces);
  }

  /**
   * @throws IllegalArgumentException saying what is wrong with the message, its beginning quoted
   */
  static MessageTemplate parse(String message) {
    MessagePattern pattern = new MessagePattern(MessagePattern.ApostropheMode.DOUBLE_OPTIONAL);
    try {
      pattern.parse(message);
    } catch (IndexOutOfBoundsException | NumberFormatException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
    return new MessageTemplate(pieces(pattern, 0, ""));
  }

  /** The names of all values, in their order. */
  Set<String> names() {
    return Collections.unmodifiableSet(names);
  }

  /**
   * @param value gives a name's value; which form of a plural is meant is seen from this one
   * @param shown what is put in, of a name and its value
   */
  String fill(OutputLanguage language, UnaryOperator<String> value, BinaryOperator<String> shown) {
    StringBuilder out = new StringBuilder();
    append(pieces, language, value, shown, out);
    return out.toString();
  }

  private static void append(
      List<Piece> pieces,
      OutputLanguage language,
      UnaryOperator<String> value,
      BinaryOperator<String> shown,
      StringBuilder out) {
    for (Piece piece : pieces) {
      if (piece instanceof Text text) {
        out.append(text.words());
      } else if (piece instanceof Value one) {
        out.append(shown.apply(one.name(), value.apply(one.name())));
      } else if (piece instanceof Plural plural) {
        append(form(plural, language, value.apply(plural.name())), language, value, shown, out);
      }
    }
  }

  /** The form for a number; what is none, such as "many", takes the form of all others. */
  private static List<Piece> form(Plural plural, OutputLanguage language, String value) {
    List<Piece> other = plural.forms().getOrDefault(PluralRules.KEYWORD_OTHER, List.of());
    return number(value)
        .map(
            n ->
                Optional.ofNullable(plural.forms().get("=" + value))
                    .orElseGet(() -> plural.forms().getOrDefault(keyword(language, n), other)))
        .orElse(other);
  }

  private static String keyword(OutputLanguage language, double number) {
    return PluralRules.forLocale(Locale.forLanguageTag(language.tag())).select(number);
  }

  private static Optional<Double> number(String value) {
    return value.matches("[0-9]{1,9}(\\.[0-9]{1,9})?")
        ? Optional.of(Double.valueOf(value))
        : Optional.empty();
  }

  /**
   * @param start the part that begins a message
   * @param counted the name that "#" stands for
   */
  private static List<Piece> pieces(MessagePattern pattern, int start, String counted) {
    List<Piece> pieces = new ArrayList<>();
    String text = pattern.getPatternString();
    int end = pattern.getLimitPartIndex(start);
    int from = pattern.getPart(start).getLimit();
    for (int i = start + 1; i <= end; i++) {
      Part part = pattern.getPart(i);
      if (from < part.getIndex()) {
        pieces.add(new Text(text.substring(from, part.getIndex())));
      }
      if (part.getType() == Part.Type.ARG_START) {
        pieces.add(argument(pattern, i));
        i = pattern.getLimitPartIndex(i);
      } else if (part.getType() == Part.Type.REPLACE_NUMBER) {
        pieces.add(new Value(counted));
      }
      from = pattern.getPart(i).getLimit();
    }
    return List.copyOf(pieces);
  }

  private static Piece argument(MessagePattern pattern, int start) {
    String name = pattern.getSubstring(pattern.getPart(start + 1));
    ArgType type = pattern.getPart(start).getArgType();
    if (type == ArgType.NONE) {
      return new Value(name);
    }
    if (type != ArgType.PLURAL || pattern.getPluralOffset(start + 2) != 0) {
      throw new IllegalArgumentException(
          "{" + name + ", ...} is none that is understood; write {" + name + "} or a plural of it");
    }
    Map<String, List<Piece>> forms = new LinkedHashMap<>();
    int at = start + 2;
    while (pattern.getPartType(at) == Part.Type.ARG_SELECTOR) {
      String selector = pattern.getSubstring(pattern.getPart(at));
      int message = pattern.getPartType(at + 1) == Part.Type.MSG_START ? at + 1 : at + 2;
      forms.put(selector, pieces(pattern, message, name));
      at = pattern.getLimitPartIndex(message) + 1;
    }
    return new Plural(name, forms);
  }

  private void collect(List<Piece> some) {
    for (Piece piece : some) {
      if (piece instanceof Value value) {
        names.add(value.name());
      } else if (piece instanceof Plural plural) {
        names.add(plural.name());
        plural.forms().values().forEach(this::collect);
      }
    }
  }
}
