package org.facecert.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.facecert.paper.Block.BlockManner;
import org.facecert.paper.TextLook;

/** What the style sheet is for HTML: how elements look on paper, in the same colours. */
final class PaperLooks {

  private static final int ACCENT = 0x16365c;
  private static final int SOFT = 0x5b6675;
  private static final int AMBER = 0x8a5a00;
  private static final int RED = 0xa3161b;
  private static final int GREEN = 0x1b6b3a;
  private static final int WHITE = 0xffffff;
  private static final int GREY = 0x6d7783;

  private record Pair(int ink, int ground) {}

  private static final Map<String, Pair> BADGES =
      Map.ofEntries(
          Map.entry("FAIL", new Pair(WHITE, RED)),
          Map.entry("PASS", new Pair(GREEN, 0xe2f1e7)),
          Map.entry("INCONCLUSIVE", new Pair(AMBER, 0xfaecc8)),
          Map.entry("REVIEW", new Pair(0x5a3a94, 0xebe2f8)),
          Map.entry("NOT_TESTED", new Pair(SOFT, 0xe9ecf0)),
          Map.entry("NOT_APPLICABLE", new Pair(GREY, 0xf3f4f6)),
          Map.entry("is-face", new Pair(GREEN, 0xe2f1e7)),
          Map.entry("is-general", new Pair(AMBER, 0xfaecc8)),
          Map.entry("is-absent", new Pair(GREY, 0xf3f4f6)),
          Map.entry("is-unknown", new Pair(SOFT, 0xe9ecf0)),
          Map.entry("is-claimed", new Pair(WHITE, RED)));

  private static final Map<String, Integer> SHAPES =
      Map.ofEntries(
          Map.entry("FAIL", RED),
          Map.entry("INCONCLUSIVE", 0xc8870f),
          Map.entry("REVIEW", 0x5a3a94),
          Map.entry("NOT_TESTED", 0xaab2bd),
          Map.entry("PASS", GREEN),
          Map.entry("NOT_APPLICABLE", 0xd5dae1),
          Map.entry("even", 0xf3f5f8),
          Map.entry("odd", WHITE),
          Map.entry("tick", 0xd5dae1),
          Map.entry("SCREEN", 0x5d7fa8),
          Map.entry("ACT", ACCENT),
          Map.entry("PERMISSION_DIALOG", 0xc8870f),
          Map.entry("PERMISSION", 0xc8870f),
          Map.entry("CAMERA_OPENED", 0xb5461f),
          Map.entry("CAMERA_CLOSED", 0xb5461f),
          Map.entry("open", 0xeab99f),
          Map.entry("RESET", GREEN),
          Map.entry("WITNESS", GREEN),
          Map.entry("APP_LEFT", RED),
          Map.entry("FAULT", RED));

  private static final Set<String> SOFTLY =
      Set.of(
          "source",
          "chapter",
          "kind",
          "scenario",
          "version",
          "relates",
          "note",
          "of-text",
          "path",
          "told-for",
          "number",
          "none",
          "end");

  private static final Map<String, BlockManner> MANNERS =
      Map.ofEntries(
          Map.entry("sentence", BlockManner.SENTENCE),
          Map.entry("overall", BlockManner.SENTENCE),
          Map.entry("grade", BlockManner.LEAD),
          Map.entry("subject", BlockManner.LEAD),
          Map.entry("verdict", BlockManner.LEAD),
          Map.entry("notice", BlockManner.NOTICE),
          Map.entry("breach", BlockManner.NOTICE),
          Map.entry("source", BlockManner.SMALL),
          Map.entry("note", BlockManner.SMALL),
          Map.entry("relates", BlockManner.SMALL),
          Map.entry("path", BlockManner.SMALL),
          Map.entry("of-text", BlockManner.SMALL),
          Map.entry("told-for", BlockManner.SMALL),
          Map.entry("film", BlockManner.SMALL),
          Map.entry("clause-texts", BlockManner.SMALL),
          Map.entry("index", BlockManner.SMALL),
          Map.entry("evidence", BlockManner.SMALL),
          Map.entry("absent", BlockManner.SMALL),
          Map.entry("excluded", BlockManner.SMALL),
          Map.entry("steps", BlockManner.SMALL));

  private static final Map<String, List<Double>> WIDTHS =
      Map.of(
          "facts", List.of(32.0, 68.0),
          "told", List.of(17.0, 14.0, 49.0, 20.0),
          "index", List.of(36.0, 64.0),
          "thresholds", List.of(36.0, 14.0, 50.0),
          "legend", List.of(18.0, 82.0),
          "signatures", List.of(28.0, 30.0, 16.0, 26.0),
          "meaning", List.of(24.0, 76.0));

  private PaperLooks() {}

  /** Of an element within another. */
  static TextLook of(TextLook around, String tag, List<String> classes) {
    TextLook look = byTag(around, tag);
    for (String each : classes) {
      look = byClass(look, each, classes);
    }
    return look;
  }

  private static TextLook byTag(TextLook look, String tag) {
    return switch (tag) {
      case "b", "strong", "th" -> look.heavy();
      case "em", "dt", "time" -> look.in(SOFT);
      case "code" -> look.scaled(0.88);
      case "a" -> look.in(ACCENT);
      case "mark" -> look.on(0xffe9a8);
      case "summary" -> look.in(ACCENT).heavy();
      case "h5" -> look.in(SOFT);
      default -> look;
    };
  }

  private static TextLook byClass(TextLook look, String name, List<String> all) {
    if (SOFTLY.contains(name)) {
      return look.in(SOFT);
    }
    return switch (name) {
      case "badge", "state" -> badge(look, all);
      case "mark" -> look.scaled(0.85).heavy().in(AMBER);
      case "id" -> look.scaled(0.9).in(WHITE).on(ACCENT);
      case "force" -> look.scaled(0.88).in(all.contains("law") ? ACCENT : SOFT);
      case "unstated", "absent" -> look.in(AMBER);
      case "theme" -> look.in(ACCENT);
      default -> look;
    };
  }

  private static TextLook badge(TextLook look, List<String> classes) {
    TextLook small = look.scaled(0.88).heavy();
    for (String each : classes) {
      Pair pair = BADGES.get(each);
      if (pair != null) {
        return small.in(pair.ink()).on(pair.ground());
      }
    }
    return small;
  }

  /** Whether its ground reaches beyond its words. */
  static boolean padded(List<String> classes) {
    return classes.contains("badge") || classes.contains("state") || classes.contains("id");
  }

  /** Of the paragraphs in an element. */
  static BlockManner manner(BlockManner around, String tag, List<String> classes) {
    for (String each : classes) {
      BlockManner own = MANNERS.get(each);
      if (own != null) {
        return own;
      }
    }
    return switch (tag) {
      case "summary" -> BlockManner.CAPTION;
      case "blockquote" -> BlockManner.QUOTE;
      case "pre" -> BlockManner.CODE;
      // in a frame around it
      case "li" -> around == BlockManner.NOTICE ? BlockManner.SMALL : around;
      default -> around;
    };
  }

  static int shape(List<String> classes) {
    return classes.stream()
        .filter(SHAPES::containsKey)
        .findFirst()
        .map(SHAPES::get)
        .orElse(0x8c95a1);
  }

  /** Of a table's columns. */
  static List<Double> widths(List<String> classes, int columns) {
    for (String each : classes) {
      List<Double> known = WIDTHS.get(each);
      if (known != null && known.size() >= columns) {
        return known;
      }
    }
    if (classes.contains("matrix") && columns > 2) {
      List<Double> widths = new ArrayList<>(List.of(10.0, 38.0));
      for (int i = 2; i < columns; i++) {
        widths.add(52.0 / (columns - 2));
      }
      return widths;
    }
    return switch (columns) {
      case 2 -> List.of(26.0, 74.0);
      // what a piece of evidence is, what it shows, when, its digest
      case 4 -> List.of(17.0, 33.0, 20.0, 30.0);
      default -> Collections.nCopies(Math.max(1, columns), 1.0);
    };
  }
}
