package org.facecert.check;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.facecert.evidence.Evidence;
import org.facecert.evidence.Sentence;
import org.facecert.observation.AddressAsked;
import org.facecert.observation.ChannelRead;
import org.facecert.observation.FlowSeen;
import org.facecert.observation.Observations;
import org.facecert.observation.ObservedScreen;
import org.facecert.observation.WalkEnding;
import org.facecert.statement.FaceFunction;
import org.facecert.statement.FaceFunction.Makes;
import org.facecert.verdict.Finding;
import org.facecert.verdict.Verdict;

/**
 * What a function is said to make of the face for its owner, and what of it was seen: a picture of
 * a face that came to the phone or into a file since the scan began, or that an address gives.
 */
record MadeMedia(JudgementContext seen, FaceFunction function, WalkEnding ending) {

  /** what is no picture, in which the detector has seen a face */
  private static final String VECTOR = "face-template";

  private static final Set<String> PICTURE = Set.of("picture");

  /** What recognises a person and gives nothing more, by its declared kind. */
  private static final Set<FaceFunction.Kind> RECOGNISING =
      Set.of(
          FaceFunction.Kind.LOGIN,
          FaceFunction.Kind.PAYMENT,
          FaceFunction.Kind.REAL_NAME,
          FaceFunction.Kind.ACCESS,
          FaceFunction.Kind.ANTI_ADDICTION,
          FaceFunction.Kind.ATTENDANCE);

  /** Where a picture was seen, and what shows it. */
  record Trace(Sentence where, List<Evidence> evidence) {}

  /** Pictures of a face in those parts of the storage. */
  StoredFaces stored(Set<String> areas) {
    return new StoredFaces(seen, areas, PICTURE);
  }

  /** Since the camera opened the first time; nothing where it was not seen to. */
  Optional<Observations> sinceScan() {
    return seen.opening().map(seen.observations()::since);
  }

  /** What the app itself showed since the scan began. */
  List<ObservedScreen> screens() {
    return sinceScan().stream()
        .flatMap(Observations::screens)
        .filter(JudgementContext::showsApp)
        .filter(screen -> !JudgementContext.isFaceConsent(screen))
        .toList();
  }

  /** The first that was seen of what was made. */
  Optional<Trace> trace() {
    return served().or(this::given).or(this::kept);
  }

  private Optional<Trace> served() {
    return sinceScan().stream()
        .flatMap(Observations::flows)
        .filter(f -> f.facesReceived().anyMatch(sign -> !sign.kind().equals(VECTOR)))
        .findFirst()
        .map(f -> trace(Sentence.of("media.flow", "flow", CarriedFace.named(f)), f.evidence()));
  }

  private Optional<Trace> given() {
    return seen.observations()
        .asked()
        .filter(AddressAsked::givesFace)
        .findFirst()
        .map(
            asked ->
                trace(
                    Sentence.of("media.address", "address", AskedAddresses.shown(asked)),
                    asked.evidence()));
  }

  private Optional<Trace> kept() {
    return stored(StoredFaces.EVERYWHERE).holding().stream()
        .findFirst()
        .map(file -> trace(Sentence.of("media.file", "file", name(file)), file.evidence()));
  }

  private static Trace trace(Sentence where, Evidence evidence) {
    return new Trace(where, List.of(evidence));
  }

  static String name(ChannelRead file) {
    return file.values().getOrDefault("file", "");
  }

  /**
   * The finding where it is not said that anything is made: nothing applies only where it is said
   * that nothing is, and nothing was seen although all was looked at.
   */
  Optional<Finding> inapplicable() {
    Optional<Makes> makes = function.processing().makes();
    return makes.filter(m -> m != Makes.NOTHING).isPresent()
        ? Optional.empty()
        : Optional.of(
            trace()
                .map(seenAs -> asked(makes, seenAs))
                .or(this::blind)
                .orElseGet(() -> nothing(makes)));
  }

  private Finding asked(Optional<Makes> makes, Trace trace) {
    String key = makes.isPresent() ? "media.review.contradicted" : "media.review.undeclared";
    return seen.find(Verdict.REVIEW, Sentence.of(key, "where", trace.where()), trace.evidence());
  }

  /** The finding in place of one that rests on no picture having been seen. */
  private Optional<Finding> blind() {
    FaceTraffic traffic = new FaceTraffic(seen, ending, function);
    StoredFaces files = stored(StoredFaces.EVERYWHERE);
    return traffic
        .blind()
        .or(traffic::pastTheProxy)
        .or(() -> traffic.unknown(traffic.flows(), MadeMedia::unknownReceived))
        .or(files::unshown)
        .or(files::unknown);
  }

  private static Stream<String> unknownReceived(FlowSeen flow) {
    return flow.exchange().received().stream().flatMap(r -> r.payload().unknown().stream());
  }

  private Finding nothing(Optional<Makes> makes) {
    List<Evidence> looked = stored(StoredFaces.EVERYWHERE).evidence();
    long flows = seen.observations().flows().count();
    if (makes.isPresent()) {
      return seen.find(Verdict.NOT_APPLICABLE, Sentence.of("media.none", "flows", flows), looked);
    }
    return RECOGNISING.contains(function.kind())
        ? seen.find(
            Verdict.NOT_APPLICABLE,
            Sentence.of("media.none.kind", "flows", flows, "kind", function.kind().word()),
            looked)
        : seen.find(Verdict.REVIEW, Sentence.of("media.review.unsaid", "flows", flows), looked);
  }

  /** The finding in place of a PASS where nothing of what was made was seen anywhere. */
  Optional<Finding> unseen() {
    return trace().isPresent() ? Optional.empty() : Optional.of(seen.open("media.unseen"));
  }
}
