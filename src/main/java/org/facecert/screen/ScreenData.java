package org.facecert.screen;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Objects;

/**
 * A screen in plain data: what a platform builds one from, and what a log keeps of one. What is as
 * it mostly is (empty words, no states) is left out of the written form.
 *
 * @param width in pixels
 * @param height in pixels
 * @param half the source told only half: words without a place, a tree that was cut
 * @param windows in the order told, the topmost first
 */
@JsonInclude(JsonInclude.Include.NON_DEFAULT)
public record ScreenData(int width, int height, boolean half, List<WindowData> windows) {

  public ScreenData {
    windows = List.copyOf(Objects.requireNonNullElse(windows, List.of()));
  }
}
