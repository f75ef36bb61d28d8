package org.facecert.check;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.facecert.evidence.Sentence;
import org.facecert.observation.AddressAsked;
import org.facecert.observation.AddressAsked.Asker;
import org.facecert.observation.AddressAsked.Phase;
import org.facecert.observation.AddressForm;
import org.facecert.observation.WalkEnding;
import org.facecert.statement.FaceFunction;
import org.facecert.verdict.Finding;
import org.facecert.verdict.Verdict;

/**
 * PX-02: addresses of a face cannot be guessed: what is counted on from them gives no face, or
 * there is nothing to count on.
 */
public final class NeighboursGiveNoFace {

  /** answers by which a server says that there may be something, for others */
  private static final Set<Integer> REFUSED = Set.of(401, 403);

  private final JudgementContext seen;
  private final AskedAddresses addresses;

  public NeighboursGiveNoFace(JudgementContext seen) {
    this.seen = seen;
    this.addresses = new AskedAddresses(seen);
  }

  public Finding judge(WalkEnding ending, FaceFunction function) {
    return given(Asker.STRANGER)
        .or(() -> addresses.blind(ending, function))
        .or(() -> given(Asker.OWNER))
        .orElseGet(this::guessable);
  }

  /** To a stranger no face may be given; the owner's session may read more of the owner's. */
  private Optional<Finding> given(Asker asker) {
    List<AddressAsked> given = addresses.neighbours(asker).filter(AddressAsked::givesFace).toList();
    boolean fails = asker == Asker.STRANGER && given.stream().anyMatch(AskedAddresses::isSure);
    String review = asker == Asker.OWNER ? "px02.review.owner" : "px02.review.given";
    return given.stream()
        .findFirst()
        .map(
            first ->
                addresses.find(
                    fails ? Verdict.FAIL : Verdict.REVIEW,
                    Sentence.of(
                        fails ? "px02.fail" : review,
                        "neighbour",
                        AskedAddresses.shown(first),
                        "address",
                        first.address().of().split("\\?", 2)[0],
                        "count",
                        given.size()),
                    given));
  }

  private Finding guessable() {
    List<AddressAsked> faces = faces();
    if (faces.isEmpty()) {
      return addresses.none("px01.none");
    }
    List<AddressAsked> beside =
        Stream.concat(addresses.neighbours(Asker.STRANGER), addresses.neighbours(Asker.OWNER))
            .toList();
    return uncounted(faces, beside)
        .or(() -> addresses.unclear(beside.stream()))
        .or(() -> countable(faces, beside))
        .or(() -> tooShort(faces))
        .orElseGet(
            () ->
                addresses.find(
                    Verdict.PASS,
                    Sentence.of("px02.pass", "count", faces.size(), "asked", beside.size()),
                    Stream.concat(faces.stream(), beside.stream()).toList()));
  }

  /** Whoever got the face: a neighbour of a public address is to be asked for too. */
  private List<AddressAsked> faces() {
    return Stream.of(Asker.OWNER, Asker.STRANGER)
        .flatMap(asker -> addresses.asked(Phase.AFTER_SCAN, asker))
        .filter(AddressAsked::givesFace)
        .toList();
  }

  /** An address whose number was not counted on was not looked at. */
  private Optional<Finding> uncounted(List<AddressAsked> faces, List<AddressAsked> beside) {
    Set<String> own =
        seen.observations().asked().map(a -> a.address().url()).collect(Collectors.toSet());
    return faces.stream()
        .filter(
            face ->
                new AddressForm(face.address().url())
                    .neighbours().stream().anyMatch(url -> !own.contains(url)))
        .findFirst()
        .map(
            face ->
                addresses.find(
                    Verdict.INCONCLUSIVE,
                    Sentence.of("px02.uncounted", "address", AskedAddresses.shown(face)),
                    beside.isEmpty() ? List.of(face) : beside));
  }

  /** That a number gives nothing may mean that nobody has it yet. */
  private Optional<Finding> countable(List<AddressAsked> faces, List<AddressAsked> beside) {
    boolean refused = beside.stream().allMatch(a -> REFUSED.contains(a.reply().status()));
    return faces.stream()
        .filter(face -> new AddressForm(face.address().url()).countable() && !refused)
        .findFirst()
        .map(
            face ->
                addresses.find(
                    Verdict.REVIEW,
                    Sentence.of(
                        "px02.review.countable",
                        "address",
                        AskedAddresses.shown(face),
                        "asked",
                        beside.size()),
                    beside));
  }

  private Optional<Finding> tooShort(List<AddressAsked> faces) {
    return faces.stream()
        .filter(face -> isShort(new AddressForm(face.address().url())))
        .findFirst()
        .map(
            face ->
                addresses.find(
                    Verdict.REVIEW,
                    Sentence.of(
                        "px02.review.short",
                        "address",
                        AskedAddresses.shown(face),
                        "bits",
                        new AddressForm(face.address().url()).bits()),
                    List.of(face)));
  }

  private static boolean isShort(AddressForm form) {
    return form.bits() > 0 && !form.unguessable();
  }
}
