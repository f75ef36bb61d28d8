package org.facecert.statement;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.facecert.catalogue.yaml.Shown;
import org.facecert.catalogue.yaml.YamlValue;

/** Reads one act of a route from the words of the statement. */
final class ActText {

  private static final int LONGEST_LABEL = 300;

  private static final String QUOTED = "[\"\u201c]((?:[^\"\u201c\u201d\\\\]|\\\\.)*)[\"\u201d]";
  private static final String NAME = "[a-z0-9][a-z0-9-]*";

  private static final Pattern ON_LABEL = Pattern.compile("(tap|tick|see)\\s+" + QUOTED);
  private static final Pattern TYPE =
      Pattern.compile(
          "type\\s+(?:account\\.([A-Za-z0-9_-]+)\\.([A-Za-z0-9_-]+)|"
              + QUOTED
              + ")\\s+into\\s+"
              + QUOTED);
  private static final Pattern FOLLOW = Pattern.compile("follow\\s+(" + NAME + ")");
  private static final Pattern IF_SHOWN = Pattern.compile("(.*\\S)\\s+if\\s+shown", Pattern.DOTALL);

  private static final String ACTS =
      "an act is open app, back, tap \"Label\", tick \"Label\", see \"Label\","
          + " type account.NAME.FIELD into \"Label\", type \"text\" into \"Label\" or follow"
          + " route-name; those with a label may end in: if shown";
  private static final String QUOTE_IT =
      "a label with a comma, a colon or a # in it needs quotes around the whole act, such as"
          + " 'tap \"Yes, I agree\"'";

  private ActText() {}

  /** Empty when it is no act; the problem is recorded then. */
  static Optional<Act> read(YamlValue value) {
    if (!value.isText()) {
      value.problem(value.path() + " is no act", value.isMap() ? QUOTE_IT : ACTS);
      return Optional.empty();
    }
    String whole = value.text();
    Matcher conditional = IF_SHOWN.matcher(whole);
    boolean ifShown = conditional.matches();
    String text = ifShown ? conditional.group(1) : whole;
    Optional<Act> act = act(text, ifShown);
    if (act.isEmpty()) {
      value.problem(value.path() + " is no act: " + Shown.quoted(whole), cure(text));
    } else if (ifShown && !hasLabel(act.get())) {
      value.problem(value.path() + " has no label that could be shown", "leave \"if shown\" out");
    } else if (!labelsAreSound(act.get())) {
      value.problem(
          value.path() + " has an empty or very long label",
          "write the words on the screen, at most " + LONGEST_LABEL + " characters");
      return Optional.empty();
    }
    return act;
  }

  private static Optional<Act> act(String text, boolean ifShown) {
    if (text.matches("open\\s+app")) {
      return Optional.of(new Act.OpenApp());
    } else if (text.equals("back")) {
      return Optional.of(new Act.Back());
    }
    Matcher follow = FOLLOW.matcher(text);
    if (follow.matches()) {
      return Optional.of(new Act.Follow(follow.group(1)));
    }
    Matcher onLabel = ON_LABEL.matcher(text);
    if (onLabel.matches()) {
      return Optional.of(onLabel(onLabel.group(1), plain(onLabel.group(2)), ifShown));
    }
    Matcher type = TYPE.matcher(text);
    return type.matches()
        ? Optional.of(new Act.Type(typed(type), plain(type.group(4)), ifShown))
        : Optional.empty();
  }

  private static ValueRef typed(Matcher type) {
    return type.group(1) == null
        ? new ValueRef.Literal(plain(type.group(3)))
        : new ValueRef.OfAccount(type.group(1), type.group(2));
  }

  private static Act onLabel(String verb, String label, boolean ifShown) {
    return switch (verb) {
      case "tap" -> new Act.Tap(label, ifShown);
      case "tick" -> new Act.Tick(label, ifShown);
      default -> new Act.See(label, ifShown);
    };
  }

  private static boolean hasLabel(Act act) {
    return !label(act).equals("no label");
  }

  private static boolean labelsAreSound(Act act) {
    String label = label(act);
    return !label.isBlank() && label.length() <= LONGEST_LABEL;
  }

  private static String label(Act act) {
    if (act instanceof Act.Tap tap) {
      return tap.label();
    } else if (act instanceof Act.Tick tick) {
      return tick.label();
    } else if (act instanceof Act.See see) {
      return see.label();
    } else if (act instanceof Act.Type type) {
      return type.field();
    }
    return "no label";
  }

  private static String plain(String quoted) {
    return quoted.replaceAll("\\\\(.)", "$1");
  }

  private static String cure(String text) {
    boolean open = text.chars().filter(c -> c == '"').count() % 2 == 1;
    if (open) {
      return "the quote is not closed: " + QUOTE_IT;
    } else if (text.matches("(tap|tick|see)\\s+[^\"].*")) {
      return "put the label in double quotes";
    }
    return ACTS;
  }
}
