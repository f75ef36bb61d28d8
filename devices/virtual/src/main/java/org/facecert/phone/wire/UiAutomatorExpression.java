package org.facecert.phone.wire;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One statement of an {@code -android uiautomator} locator: {@code new UiSelector()...} or {@code
 * new UiScrollable(new UiSelector()...)...}. It is read, never run.
 *
 * @param selector what to find; with a scrollable what its calls name last, null when none does
 * @param scrollable what to scroll, null when nothing
 * @param calls what is asked of the scrollable, in order
 */
record UiAutomatorExpression(
    @Nullable UiSelector selector, @Nullable UiSelector scrollable, List<Call> calls) {

  /** One method call with its arguments: texts, {@link UiSelector.Word}s and selectors. */
  record Call(String method, List<Object> arguments) {}

  /** The statements of a locator, at least one. */
  static List<UiAutomatorExpression> parse(String source) {
    return new UiAutomatorReader(source).statements();
  }
}
