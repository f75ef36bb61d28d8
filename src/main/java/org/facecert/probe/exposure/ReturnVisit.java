package org.facecert.probe.exposure;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.facecert.evidence.Moment;
import org.facecert.evidence.Vault;
import org.facecert.face.PictureJudge;
import org.facecert.observation.AddressAsked;
import org.facecert.observation.AddressAsked.Address;
import org.facecert.observation.AddressAsked.AddressSource;
import org.facecert.observation.AddressAsked.Asker;
import org.facecert.observation.AddressAsked.Outcome;
import org.facecert.observation.AddressAsked.Phase;
import org.facecert.observation.ObservationLog;
import org.facecert.probe.exposure.OutsideClient.OutsideAnswer;
import org.facecert.probe.exposure.OutsideClient.Question;
import org.facecert.statement.Lab;

/**
 * Asks on a later day for the addresses that gave a face when a walk was recorded: as a stranger,
 * and as the owner with the session that was recorded then. Before them each host is sent an
 * everyday request of the app's again: it tells whether the server is still the one that it was.
 */
public final class ReturnVisit {

  /** How the reading is named that begins it. */
  public static final String INQUIRY = "ADDRESSES_LATER";

  /** addresses that are asked for; more are counted */
  private static final int MOST_ADDRESSES = 20;

  private final PictureJudge judge;
  private final Optional<OutsideClient> client;

  /**
   * @param client for all that is asked, so that it is no faster than permitted; empty where nobody
   *     may be asked
   */
  public ReturnVisit(PictureJudge judge, Optional<OutsideClient> client) {
    this.judge = judge;
    this.client = client;
  }

  /**
   * As far as a statement permits it.
   *
   * @throws org.facecert.device.UnreadableAnswer when an authority that the statement names is none
   */
  public static ReturnVisit permittedBy(Lab lab, PictureJudge judge, OutsideClient.Maker clients) {
    return new ReturnVisit(
        judge, lab.exposure().map(scope -> clients.of(scope, lab.authorities())));
  }

  /**
   * A recorded walk that is gone on with.
   *
   * @param app the package under test
   */
  public record VisitedWalk(ObservationLog log, Vault vault, String app) {}

  /**
   * @param now the suite's clock
   * @param known what else is known of the run since then, in values under their names
   * @param kept whether the traffic that was recorded is still there; where it is not, nobody is
   *     asked
   */
  public void ask(VisitedWalk walk, Supplier<Moment> now, Map<String, String> known, boolean kept) {
    Answers answers = new Answers(new InquiryRecord(walk.log(), walk.vault(), now), judge);
    List<Address> addresses = gaveFace(walk.log());
    answers.begin(INQUIRY, addresses, List.of(), known);
    if (kept) {
      Learnt learnt = new Learnt(walk.vault(), walk.log().observations(), walk.app());
      new EverydayRequests(learnt, new OutsideAsking(client), answers).repeat(addresses);
      addresses.forEach(
          each -> ask(each, addresses.indexOf(each) < MOST_ADDRESSES, learnt, answers));
    }
  }

  private static List<Address> gaveFace(ObservationLog log) {
    return log.observations()
        .asked()
        .filter(asked -> asked.address().source() != AddressSource.NEIGHBOUR)
        .filter(AddressAsked::givesFace)
        .map(AddressAsked::address)
        .distinct()
        .toList();
  }

  /** The stranger first: what opens only once must not be opened by the owner before. */
  private void ask(Address address, boolean few, Learnt learnt, Answers answers) {
    for (Asker asker : Asker.values()) {
      answers.write(
          address,
          asker,
          Phase.LATER,
          few ? answer(address, asker, learnt) : OutsideAnswer.none(Outcome.TOO_MANY, ""));
    }
  }

  private OutsideAnswer answer(Address address, Asker asker, Learnt learnt) {
    URI url = URI.create(address.url());
    OutsideAsking asking = new OutsideAsking(client);
    return asker == Asker.STRANGER
        ? asking.ask(Question.get(url, List.of()))
        : learnt
            .session(url)
            .map(session -> asking.ask(Question.get(url, session)))
            .orElseGet(() -> OutsideAnswer.none(Outcome.NO_SESSION, ""));
  }
}
