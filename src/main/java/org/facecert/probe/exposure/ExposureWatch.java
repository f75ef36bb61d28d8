package org.facecert.probe.exposure;

import java.io.IOException;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.facecert.device.UnreadableAnswer;
import org.facecert.evidence.Sentence;
import org.facecert.face.PictureJudge;
import org.facecert.face.envelope.PayloadKeys;
import org.facecert.observation.AddressAsked;
import org.facecert.observation.AddressAsked.Address;
import org.facecert.observation.AddressAsked.AddressSource;
import org.facecert.observation.AddressAsked.Asker;
import org.facecert.observation.AddressAsked.Outcome;
import org.facecert.observation.AddressAsked.Phase;
import org.facecert.observation.AddressForm;
import org.facecert.observation.Observations;
import org.facecert.observation.StatementRead;
import org.facecert.probe.ServerInquiry;
import org.facecert.probe.Watch;
import org.facecert.probe.WatchedWalk;
import org.facecert.probe.exposure.OutsideClient.Question;
import org.facecert.statement.Lab;

/**
 * Asks when a step wants it. The stranger asks first: what opens only once must not be opened by
 * the owner before. The owner's answer is the witness that there is something to be had.
 */
final class ExposureWatch implements Watch {

  /** addresses that are asked for in one inquiry; more are counted */
  private static final int MOST_ADDRESSES = 20;

  /** how often it is asked whether an address is dead: a server may take a moment */
  private static final int MOST_ROUNDS = 4;

  private final WatchedWalk walk;
  private final PictureJudge judge;
  private final OutsideClient.Maker clients;
  private final Answers answers;
  private Optional<OutsideClient> client = Optional.empty();

  ExposureWatch(WatchedWalk walk, PictureJudge judge, OutsideClient.Maker clients) {
    this.walk = walk;
    this.judge = judge;
    this.clients = clients;
    this.answers = new Answers(InquiryRecord.of(walk), judge);
  }

  @Override
  public void witness(boolean inFront) {
    // the owner's answers are the witness
  }

  @Override
  public void inquire(ServerInquiry what) {
    Learnt learnt = new Learnt(walk.vault(), seen(), walk.app());
    List<Address> addresses =
        switch (what) {
          case ADDRESSES -> learnt.addresses();
          case NEIGHBOURS -> neighbours();
          case ADDRESSES_AFTER_WITHDRAWAL, ADDRESSES_AFTER_DELETION -> gaveFace();
          case REQUESTS, REQUESTS_AFTER_DELETION, FACELESS_REQUESTS -> List.of();
        };
    answers.begin(what, addresses, learnt.unread());
    OutsideAsking asking = new OutsideAsking(client());
    switch (what) {
      case ADDRESSES, NEIGHBOURS -> askAll(addresses, Phase.AFTER_SCAN, learnt);
      case ADDRESSES_AFTER_WITHDRAWAL, ADDRESSES_AFTER_DELETION -> {
        untilDead(
            addresses,
            what == ServerInquiry.ADDRESSES_AFTER_DELETION
                ? Phase.AFTER_DELETION
                : Phase.AFTER_WITHDRAWAL,
            learnt);
        new EverydayRequests(learnt, asking, answers).repeat(addresses);
      }
      case REQUESTS -> new Repetition(learnt, asking, answers).repeat();
      case REQUESTS_AFTER_DELETION -> new Repetition(learnt, asking, answers).repeatLast();
      case FACELESS_REQUESTS ->
          new FacelessRequests(learnt, asking, new FacelessBody(judge, keys()), answers).send();
    }
  }

  /** A server may take a moment to delete; what is alive after all rounds is alive. */
  private void untilDead(List<Address> addresses, Phase phase, Learnt learnt) {
    boolean alive = true;
    for (int round = 0; round < MOST_ROUNDS && alive; round++) {
      alive = askAll(addresses, phase, learnt);
    }
  }

  /** Whether any of them gave a face to anybody. */
  private boolean askAll(List<Address> addresses, Phase phase, Learnt learnt) {
    boolean gave = false;
    for (Address address : addresses) {
      for (Asker asker : Asker.values()) {
        boolean few = addresses.indexOf(address) < MOST_ADDRESSES;
        OutsideClient.OutsideAnswer answer =
            few
                ? ask(address, asker, learnt)
                : OutsideClient.OutsideAnswer.none(Outcome.TOO_MANY, "");
        gave |= answers.write(address, asker, phase, answer).givesFace();
      }
    }
    return gave;
  }

  private OutsideClient.OutsideAnswer ask(Address address, Asker asker, Learnt learnt) {
    URI url = URI.create(address.url());
    Optional<OutsideClient> asking = client();
    if (asking.isEmpty()) {
      return OutsideClient.OutsideAnswer.none(Outcome.NOT_ALLOWED, WebClient.authority(url));
    }
    if (asker == Asker.STRANGER) {
      return asking.get().ask(Question.get(url, List.of()));
    }
    return learnt
        .session(url)
        .map(session -> asking.get().ask(Question.get(url, session)))
        .orElseGet(() -> OutsideClient.OutsideAnswer.none(Outcome.NO_SESSION, ""));
  }

  /** One for all that is asked on the walk, so that it is no faster than permitted. */
  private Optional<OutsideClient> client() {
    if (client.isEmpty()) {
      client =
          lab().flatMap(lab -> lab.exposure().map(scope -> clients.of(scope, lab.authorities())));
    }
    return client;
  }

  private Optional<Lab> lab() {
    return seen().steps().stream()
        .filter(StatementRead.class::isInstance)
        .findFirst()
        .map(read -> ((StatementRead) read).declared().lab());
  }

  private PayloadKeys keys() {
    try {
      return PayloadKeys.read(lab().map(Lab::payloadKeys).orElse(List.of()));
    } catch (IOException | GeneralSecurityException e) {
      throw new UnreadableAnswer(
          Sentence.of("fault.traffic.keys", "why", String.valueOf(e.getMessage())), e);
    }
  }

  /** Addresses that gave a face to somebody before. */
  private List<Address> gaveFace() {
    return seen()
        .asked()
        .filter(asked -> asked.address().source() != AddressSource.NEIGHBOUR)
        .filter(AddressAsked::givesFace)
        .map(AddressAsked::address)
        .distinct()
        .toList();
  }

  /** Of all addresses the nearest first, and none that the app itself was seen to use. */
  private List<Address> neighbours() {
    Set<String> own =
        seen().asked().map(asked -> asked.address().url()).collect(Collectors.toSet());
    return gaveFace().stream()
        .flatMap(
            address ->
                new AddressForm(address.url())
                    .neighbours().stream()
                        .filter(beside -> !own.contains(beside))
                        .map(beside -> new Address(beside, AddressSource.NEIGHBOUR, address.url())))
        .limit(MOST_ADDRESSES)
        .toList();
  }

  private Observations seen() {
    return walk.log().observations();
  }
}
