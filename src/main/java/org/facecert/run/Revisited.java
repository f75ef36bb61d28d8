package org.facecert.run;

import org.facecert.evidence.Digest;

/**
 * A recorded walk was gone on with on a later day, as the journal has it: the item's next attempt
 * follows.
 *
 * @param item id of the attempt that waited for the day
 * @param log of the walk until then, which the next attempt's begins with to the letter
 */
record Revisited(String item, Digest log) {}
