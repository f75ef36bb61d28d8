/** What the applicant declares about the app, and how to reach it. */
@NullMarked
package org.facecert.statement;

import org.jspecify.annotations.NullMarked;
