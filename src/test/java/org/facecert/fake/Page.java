package org.facecert.fake;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What an app shows: views from top to bottom.
 *
 * @param form how it lies on the screen
 */
public record Page(Form form, List<View> views) {

  /** How a page lies on the screen. */
  public enum Form {
    /** fills the screen; scrolls when it is longer */
    FULL,
    /** a dialog in a window of its own */
    DIALOG,
    /** a panel at the bottom, in the window of the page under it */
    SHEET
  }

  public Page {
    views = List.copyOf(views);
  }

  public static Page full(View... views) {
    return new Page(Form.FULL, List.of(views));
  }

  public static Page dialog(View... views) {
    return new Page(Form.DIALOG, List.of(views));
  }

  public static Page sheet(View... views) {
    return new Page(Form.SHEET, List.of(views));
  }

  Page as(Form other) {
    return new Page(other, views);
  }

  Page altered(UnaryOperator<List<View>> change) {
    return new Page(form, change.apply(new ArrayList<>(views)));
  }

  /** Leaves out the views with these words. */
  static UnaryOperator<List<View>> without(String... words) {
    return replacing(List.of(words), List.of());
  }

  static UnaryOperator<List<View>> with(View... more) {
    return views -> {
      List<View> all = new ArrayList<>(views);
      all.addAll(List.of(more));
      return all;
    };
  }

  /** Puts other views in the place of the one with these words. */
  static UnaryOperator<List<View>> instead(String words, View... others) {
    return replacing(List.of(words), List.of(others));
  }

  private static UnaryOperator<List<View>> replacing(List<String> words, List<View> others) {
    return views -> {
      List<View> kept = new ArrayList<>();
      boolean found = false;
      for (View view : views) {
        if (words.contains(view.words())) {
          found = true;
          kept.addAll(others);
        } else {
          kept.add(view);
        }
      }
      if (!found) {
        throw new IllegalArgumentException(
            "no view says " + words + ", only " + views.stream().map(View::words).toList());
      }
      return kept;
    };
  }
}
