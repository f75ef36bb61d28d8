package org.facecert.walk;

import java.util.List;

/**
 * Whether a person gets away from the page on which a refusal ended, without ending the app.
 *
 * @param from the page
 * @param found whether a control or back led to something else in the app, or there is a form to
 *     fill in
 * @param unpressed words on its controls that were not tried, because nobody knew what they do
 */
public record WayOn(Sight from, boolean found, List<String> unpressed) {
  public WayOn {
    unpressed = List.copyOf(unpressed);
  }
}
