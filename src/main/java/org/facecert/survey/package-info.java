/** What notices say of the face, one by one and counted: read, and written for people and tools. */
@NullMarked
package org.facecert.survey;

import org.jspecify.annotations.NullMarked;
