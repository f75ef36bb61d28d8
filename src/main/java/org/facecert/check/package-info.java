/** One final class per judgement: what was seen and done in, a finding out; pure. */
@NullMarked
package org.facecert.check;

import org.jspecify.annotations.NullMarked;
