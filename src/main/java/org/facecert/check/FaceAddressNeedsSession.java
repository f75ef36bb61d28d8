package org.facecert.check;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.facecert.evidence.Sentence;
import org.facecert.observation.AddressAsked;
import org.facecert.observation.AddressAsked.Asker;
import org.facecert.observation.AddressAsked.Phase;
import org.facecert.observation.WalkEnding;
import org.facecert.statement.FaceFunction;
import org.facecert.verdict.Finding;
import org.facecert.verdict.Verdict;

/**
 * PX-01: an address under which a face is seen gives nothing to a client without the owner's
 * session. That it gives nothing counts only where the owner got the face from it.
 */
public final class FaceAddressNeedsSession {

  private final AskedAddresses addresses;

  public FaceAddressNeedsSession(JudgementContext seen) {
    this.addresses = new AskedAddresses(seen);
  }

  public Finding judge(WalkEnding ending, FaceFunction function) {
    return given().or(() -> addresses.blind(ending, function)).orElseGet(this::refused);
  }

  private Optional<Finding> given() {
    List<AddressAsked> given =
        addresses.asked(Phase.AFTER_SCAN, Asker.STRANGER).filter(AddressAsked::givesFace).toList();
    return AskedAddresses.surest(given)
        .map(
            first ->
                addresses.find(
                    AskedAddresses.isSure(first) ? Verdict.FAIL : Verdict.REVIEW,
                    Sentence.of(
                        AskedAddresses.isSure(first) ? "px01.fail" : "px01.review",
                        "address",
                        AskedAddresses.shown(first),
                        "of",
                        first.address().of(),
                        "face",
                        first.reply().faces().get(0).kind(),
                        "count",
                        given.size()),
                    given));
  }

  private Finding refused() {
    List<String> faces = addresses.faces().stream().map(a -> a.address().url()).toList();
    List<AddressAsked> strangers =
        addresses.last(Phase.AFTER_SCAN, Asker.STRANGER).stream()
            .filter(asked -> faces.contains(asked.address().url()))
            .toList();
    if (faces.isEmpty()) {
      return addresses.none("px01.none");
    }
    return addresses
        .unclear(strangers.stream())
        .orElseGet(
            () ->
                addresses.find(
                    Verdict.PASS,
                    Sentence.of(
                        "px01.pass",
                        "count",
                        faces.size(),
                        "answers",
                        String.join(", ", strangers.stream().map(AskedAddresses::said).toList())),
                    Stream.concat(strangers.stream(), addresses.faces().stream()).toList()));
  }
}
