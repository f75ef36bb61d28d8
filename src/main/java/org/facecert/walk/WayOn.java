package org.facecert.walk;

import java.util.List;

/**
 * Whether a person gets away from the page on which a refusal ended, without ending the app.
 *
 * @param from the page
 * @param found whether back, a control or the home screen and in again led to something else
 * @param unpressed words on its controls that were not tried, because nobody knew what they do
 */
public record WayOn(Sight from, boolean found, List<String> unpressed) {
  public WayOn {
    unpressed = List.copyOf(unpressed);
  }
}
