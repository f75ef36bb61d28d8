package org.facecert.check;

import java.util.Set;
import org.facecert.statement.FaceFunction;

/**
 * Of which of an app's face functions a sentence speaks.
 *
 * @param functions that it may be meant of
 */
record FunctionAttribution(Set<FaceFunction> functions, How how) {

  /** By what it is known. */
  enum How {
    /** A heading, a label, a row or a column in which it stands names it. */
    UNDER,
    /** The sentence itself names it. */
    NAMED,
    /** It goes on about what a sentence before it in its paragraph names. */
    GOES_ON,
    /** It says what the function is for. */
    HINTED,
    /** Nothing names any, so that it may be meant of each. */
    ANY,
    /** One is named here and another by where it stands. */
    UNCLEAR
  }

  static FunctionAttribution ofAny() {
    return new FunctionAttribution(Set.of(), How.ANY);
  }

  boolean is(FaceFunction function) {
    return how != How.UNCLEAR && functions.contains(function);
  }

  boolean isAny() {
    return how == How.ANY;
  }

  boolean isNamed() {
    return how == How.NAMED || how == How.UNDER;
  }

  /** So surely that what it says can be held against the function. */
  boolean isSurely(FaceFunction function) {
    return isSure() && functions.contains(function);
  }

  boolean isSure() {
    return how != How.ANY && how != How.UNCLEAR && how != How.HINTED;
  }

  /** Of others and not of this one. */
  boolean isOfOthers(FaceFunction function) {
    return how != How.ANY && !functions.contains(function);
  }
}
