package org.facecert.observation;

import org.facecert.evidence.Evidence;
import org.facecert.evidence.Moment;
import org.facecert.screen.Screen;

/**
 * A settled screen: two equal page sources one after the other, and the picture taken after them.
 *
 * @param when from the first of the two equal sources to the picture
 * @param source the page source, in the vault
 * @param picture the screenshot (PNG), in the vault
 */
public record Look(Screen screen, Moment when, Evidence source, Evidence picture) {}
