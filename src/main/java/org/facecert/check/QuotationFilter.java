package org.facecert.check;

import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.facecert.notice.Proof;
import org.facecert.notice.Value;
import org.facecert.statement.FaceFunction;

/**
 * Which places of the texts are listened to, where an app has several face functions.
 *
 * @param sending whether a place that seems to send a face off does
 * @param proving whether a place that says something is a proof of it
 */
record QuotationFilter(
    Predicate<Quotation> which,
    Predicate<Quotation> sending,
    BiPredicate<Quotation, Proof> proving) {

  static QuotationFilter anything() {
    return hearing(s -> true);
  }

  /** What is said of the function, and what may be said of each. */
  static QuotationFilter of(
      FaceFunction function, List<FaceFunction> declared, FunctionAttributions owners) {
    OtherFunctionsFacts others = new OtherFunctionsFacts(function, declared);
    return new QuotationFilter(
        s -> owners.of(s).is(function) || owners.of(s).isAny(),
        s -> !isAnothers(s, function, declared, owners),
        (s, proof) -> !owners.of(s).isAny() || !others.isOfOthers(s, proof));
  }

  /** The same, and what may be meant of it or of another. */
  static QuotationFilter ofOrUnclear(
      FaceFunction function, List<FaceFunction> declared, FunctionAttributions owners) {
    return new QuotationFilter(
        s -> !owners.of(s).isOfOthers(function),
        s -> !isAnothers(s, function, declared, owners),
        (s, proof) -> true);
  }

  /** What is surely said of it. */
  static QuotationFilter ofAlone(FaceFunction function, FunctionAttributions owners) {
    return hearing(s -> owners.of(s).isSurely(function));
  }

  /** What is surely said of none: it may be meant of each. */
  static QuotationFilter ofNoneAlone(FunctionAttributions owners) {
    return hearing(s -> !owners.of(s).isSure());
  }

  /** All but what names another. */
  static QuotationFilter perhapsOf(FaceFunction function, FunctionAttributions owners) {
    return hearing(s -> !owners.of(s).isOfOthers(function) || !owners.of(s).isNamed());
  }

  /** What names none. */
  static QuotationFilter unclear(FunctionAttributions owners) {
    return hearing(s -> !owners.of(s).isNamed());
  }

  private static QuotationFilter hearing(Predicate<Quotation> which) {
    return new QuotationFilter(which, s -> true, (s, proof) -> true);
  }

  /**
   * The server of a function that uploads is spoken of, and neither a function nor the face nor an
   * upload is; or only the country in which the faces of all functions are kept.
   */
  private static boolean isAnothers(
      Quotation said,
      FaceFunction function,
      List<FaceFunction> declared,
      FunctionAttributions owners) {
    return !function.processing().uploads()
        && declared.stream().anyMatch(f -> f.processing().uploads())
        && owners.of(said).isAny()
        && (!said.namesFace() || tellsCountryAlone(said))
        && said.told().values(Value.Kind.UPLOAD).noneMatch(v -> v.sentence() == said.sentence());
  }

  private static boolean tellsCountryAlone(Quotation said) {
    return said.says(Proof.PLACE)
        && !said.says(Proof.SENT)
        && !said.says(Proof.METHOD)
        && !NoticeContents.namesServer(said.words());
  }

  boolean hears(Quotation said) {
    return which.test(said);
  }

  boolean sends(Quotation said) {
    return sending.test(said);
  }

  boolean proves(Quotation said, Proof proof) {
    return proving.test(said, proof);
  }
}
