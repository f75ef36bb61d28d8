package org.facecert.report;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.facecert.evidence.Event;
import org.facecert.evidence.EventKind;

/**
 * The scenario on one clock, a lane for each channel. A bar is as wide as the moment is uncertain:
 * two bars of which one begins before the other ends are in no known order.
 */
final class TimelineDrawing {

  private enum Lane {
    SCREENS,
    ACTS,
    DIALOGS,
    CAMERA,
    OTHER;

    static Lane of(EventKind kind) {
      return switch (kind) {
        case SCREEN -> SCREENS;
        case ACT -> ACTS;
        case PERMISSION_DIALOG, PERMISSION -> DIALOGS;
        case CAMERA_OPENED, CAMERA_CLOSED -> CAMERA;
        case RESET, FLOW, FILE, LOG, APP_LEFT, WITNESS, FAULT -> OTHER;
      };
    }
  }

  private static final double LEFT = 120;
  private static final double WIDTH = 860;
  private static final double LANE = 34;
  private static final double TOP = 12;
  private static final double NARROWEST = 2.5;
  private static final double LABEL = 15;
  private static final int MOST_TICKS = 10;

  private final Html html;
  private final Speech speech;

  TimelineDrawing(Html html, Speech speech) {
    this.html = html;
    this.speech = speech;
  }

  void write(List<Event> timeline) {
    Instant from =
        timeline.stream()
            .map(e -> e.when().earliest())
            .min(Comparator.naturalOrder())
            .orElseThrow();
    Instant to =
        timeline.stream().map(e -> e.when().latest()).max(Comparator.naturalOrder()).orElseThrow();
    double millis = Math.max(1, Duration.between(from, to).toMillis());
    double bottom = TOP + LANE * Lane.values().length;

    speech.element("h5", "timeline.title");
    html.open(
            "svg",
            "class",
            "timeline",
            "viewBox",
            "0 0 " + Drawing.number(LEFT + WIDTH + 20) + " " + Drawing.number(bottom + 26),
            // the pictures and acts above tell the same in words
            "aria-hidden",
            "true")
        .line();
    grid(millis, bottom);
    for (Lane lane : Lane.values()) {
      lane(lane, timeline, from, millis);
    }
    html.close("svg").line();
    speech.element("p", "timeline.key", "class", "source");
  }

  private void grid(double millis, double bottom) {
    double step = step(millis);
    for (double at = 0; at <= millis; at += step) {
      String x = Drawing.number(LEFT + WIDTH * at / millis);
      html.empty(
          "line",
          "class",
          "tick",
          "x1",
          x,
          "x2",
          x,
          "y1",
          Drawing.number(TOP),
          "y2",
          Drawing.number(bottom));
      html.element(
          "text",
          String.format(Locale.ROOT, step < 1000 ? "%.1f s" : "%.0f s", at / 1000),
          "x",
          x,
          "y",
          Drawing.number(bottom + 16),
          "text-anchor",
          "middle",
          "class",
          "scale");
    }
  }

  /** 1, 2 or 5 times a power of ten, so that few enough ticks stand on the scale. */
  private static double step(double millis) {
    double step = 100;
    int turn = 0;
    while (millis / step > MOST_TICKS) {
      step *= turn++ % 3 == 1 ? 2.5 : 2;
    }
    return step;
  }

  private void lane(Lane lane, List<Event> timeline, Instant from, double millis) {
    double y = TOP + LANE * lane.ordinal();
    html.empty(
        "rect",
        "class",
        "lane " + (lane.ordinal() % 2 == 0 ? "even" : "odd"),
        "x",
        "0",
        "y",
        Drawing.number(y),
        "width",
        Drawing.number(LEFT + WIDTH + 20),
        "height",
        Drawing.number(LANE));
    speech.sayInPicture(
        "lane." + lane.name().toLowerCase(Locale.ROOT), "8", Drawing.number(y + 22), "start");
    double free = 0;
    Instant opened = null;
    for (Event event : timeline) {
      if (Lane.of(event.kind()) != lane) {
        continue;
      }
      double x = LEFT + WIDTH * Duration.between(from, event.when().earliest()).toMillis() / millis;
      double end = LEFT + WIDTH * Duration.between(from, event.when().latest()).toMillis() / millis;
      if (event.kind() == EventKind.CAMERA_OPENED) {
        opened = event.when().latest();
      } else if (event.kind() == EventKind.CAMERA_CLOSED && opened != null) {
        double since = LEFT + WIDTH * Duration.between(from, opened).toMillis() / millis;
        rectangle("open", since, y + 20, Math.max(0, x - since), 6);
        opened = null;
      }
      bar(event, x, end, y);
      if (x >= free) {
        html.element(
            "text",
            String.valueOf(event.number()),
            "class",
            "n",
            "x",
            Drawing.number(x),
            "y",
            Drawing.number(y + 12));
        free = x + LABEL;
      }
    }
    if (opened != null) {
      double since = LEFT + WIDTH * Duration.between(from, opened).toMillis() / millis;
      rectangle("open", since, y + 20, LEFT + WIDTH - since, 6);
    }
  }

  private void bar(Event event, double x, double end, double y) {
    html.open(
        "rect",
        "class",
        event.kind().name(),
        "x",
        Drawing.number(x),
        "y",
        Drawing.number(y + 16),
        "width",
        Drawing.number(Math.max(NARROWEST, end - x)),
        "height",
        "14",
        "rx",
        "1");
    // a title has one language only, and the number is that of the picture or act above
    html.element("title", event.number() + ": " + Times.clock(event.when()));
    html.close("rect");
  }

  private void rectangle(String type, double x, double y, double width, double height) {
    html.empty(
        "rect",
        "class",
        type,
        "x",
        Drawing.number(x),
        "y",
        Drawing.number(y),
        "width",
        Drawing.number(width),
        "height",
        Drawing.number(height));
  }
}
