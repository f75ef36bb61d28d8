package org.facecert.observation;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.facecert.evidence.Event;
import org.facecert.evidence.EventKind;
import org.facecert.evidence.Evidence;
import org.facecert.evidence.Moment;
import org.facecert.evidence.Sentence;
import org.facecert.screen.Reading;

/** A log as a reader of the report is told of it: one line for each thing that happened. */
public final class Chronicle {

  /** digits of a digest that are shown */
  private static final int DIGEST = 12;

  private final List<Event> events = new ArrayList<>();

  /** the observation that each event tells of, by its number */
  private final List<Integer> numbers = new ArrayList<>();

  private Chronicle() {}

  public static Chronicle of(Observations observations) {
    Chronicle chronicle = new Chronicle();
    for (Observation observation : observations.steps()) {
      chronicle.tell(observation);
      while (chronicle.numbers.size() < chronicle.events.size()) {
        chronicle.numbers.add(observation.number());
      }
    }
    return chronicle;
  }

  /**
   * Its beginning.
   *
   * @param number of the last observation that is told of
   */
  public List<Event> through(int number) {
    int count = (int) numbers.stream().takeWhile(each -> each <= number).count();
    return List.copyOf(events.subList(0, count));
  }

  private void tell(Observation observation) {
    if (observation instanceof ObservedScreen screen) {
      screen(screen);
    } else if (observation instanceof Action action) {
      List<Evidence> seen =
          action.observed() == null ? List.of() : List.of(action.observed().look().picture());
      add(EventKind.ACT, action.when(), ActionWords.of(action), seen);
    } else if (observation instanceof CameraUsed camera) {
      camera(camera);
    } else if (observation instanceof FlowSeen flow) {
      flow(flow);
    } else if (observation instanceof ChannelRead read) {
      found(read);
    } else if (observation instanceof Witness witness) {
      add(EventKind.WITNESS, witness.when(), witness(witness), List.of(witness.evidence()));
    } else if (observation instanceof AppReset reset) {
      reset(reset);
    } else if (observation instanceof ChannelLost lost) {
      add(
          EventKind.FAULT,
          lost.when(),
          Sentence.of("event.channel-lost", "channel", lost.channel(), "why", lost.why()),
          List.of());
    } else if (observation instanceof Fault fault) {
      add(EventKind.FAULT, fault.when(), fault.reason(), List.of());
    } else if (observation instanceof FindingVoided voided) {
      add(
          EventKind.FAULT,
          voided.when(),
          Sentence.of(
              "event.void",
              "requirement",
              voided.requirement(),
              "verdict",
              voided.verdict(),
              "key",
              voided.key()),
          List.of());
    }
  }

  private static Sentence witness(Witness witness) {
    return witness.channel().equals(Channel.CAMERA)
        ? Sentence.of("event.witness", "app", witness.by())
        : Sentence.of("event.witness-on", "channel", witness.channel(), "what", witness.by());
  }

  private void screen(ObservedScreen screen) {
    boolean asks = screen.reading().kind() == Reading.Kind.SYSTEM_PERMISSION;
    add(
        asks ? EventKind.PERMISSION_DIALOG : EventKind.SCREEN,
        screen.when(),
        Sentence.of("event.screen", "number", screen.screenNumber(), "title", screen.title()),
        screen.evidence());
  }

  private void camera(CameraUsed camera) {
    add(
        camera.opened() ? EventKind.CAMERA_OPENED : EventKind.CAMERA_CLOSED,
        camera.when(),
        Sentence.of(
            camera.opened() ? "event.camera-opened" : "event.camera-closed",
            "app",
            camera.packageName()),
        List.of(camera.log()));
  }

  /** What carried a face, and what nobody could look into; the rest would hide them. */
  private void flow(FlowSeen flow) {
    tell(flow, "event.flow-sent", flow.facesSent().toList());
    tell(flow, "event.flow-received", flow.facesReceived().toList());
    List<String> unknown = flow.unknown().toList();
    if (!unknown.isEmpty()) {
      add(
          EventKind.FLOW,
          flow.when(),
          Sentence.of("event.flow-unknown", "host", flow.peer().host(), "what", unknown.get(0)),
          List.of(flow.evidence()));
    }
  }

  private void tell(FlowSeen flow, String key, List<FaceSign> faces) {
    if (faces.isEmpty()) {
      return;
    }
    FaceSign first = faces.get(0);
    add(
        EventKind.FLOW,
        flow.when(),
        Sentence.of(
            key,
            "host",
            flow.peer().host(),
            "protection",
            Sentence.of("event.protection." + flow.peer().protection().name()),
            "count",
            faces.size(),
            "kind",
            first.kind(),
            "place",
            first.place(),
            "digest",
            body(flow, key)),
        List.of(flow.evidence()));
    flow.peer().country().ifPresent(country -> place(flow, country));
  }

  /** Where an address stands that face data went to or came from. */
  private void place(FlowSeen flow, SeenCountry country) {
    String digest = country.by().digest();
    add(
        EventKind.FLOW,
        flow.when(),
        Sentence.of(
            country.standing() == SeenCountry.Standing.KNOWN
                ? "event.flow-country"
                : "event.flow-nowhere",
            "host",
            flow.peer().host(),
            "address",
            flow.peer().address(),
            "country",
            country.code(),
            "database",
            country.by().type(),
            "built",
            country.by().built().atOffset(ZoneOffset.UTC).toLocalDate().toString(),
            "digest",
            digest.substring(0, Math.min(DIGEST, digest.length()))),
        List.of(flow.evidence()));
  }

  /** The beginning of its digest, as long as it takes to find it. */
  private static String body(FlowSeen flow, String key) {
    String digest =
        (key.equals("event.flow-sent")
                ? flow.exchange().sent().map(FlowSeen.Sent::payload)
                : flow.exchange().received().map(FlowSeen.Received::payload))
            .map(Payload::digest)
            .orElse("");
    return digest.substring(0, Math.min(DIGEST, digest.length()));
  }

  /** A reading in which a face was found; {@code probe.FaceValues} says how it is told. */
  private void found(ChannelRead read) {
    String find = read.values().get("find-1");
    if (find != null) {
      add(
          read.channel().equals(Channel.STORAGE) ? EventKind.FILE : EventKind.LOG,
          read.when(),
          Sentence.of(
              "event.found",
              "channel",
              read.channel(),
              "count",
              Integer.parseInt(read.values().getOrDefault("finds", "1")),
              "find",
              find),
          List.of(read.evidence()));
    }
  }

  private void reset(AppReset reset) {
    // what proves it stands with the evidence; here it would hide the rest
    add(EventKind.RESET, reset.when(), Sentence.of("event.fresh"), List.of(reset.evidence()));
  }

  private void add(EventKind kind, Moment when, Sentence words, List<Evidence> evidence) {
    events.add(new Event(events.size() + 1, kind, when, words, evidence));
  }
}
