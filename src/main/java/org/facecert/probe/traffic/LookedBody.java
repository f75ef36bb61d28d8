package org.facecert.probe.traffic;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.facecert.evidence.Plain;
import org.facecert.face.FaceFindings;
import org.facecert.face.Place;
import org.facecert.face.Unknown;
import org.facecert.face.envelope.Envelope;
import org.facecert.face.envelope.PayloadKeys;
import org.facecert.face.find.FaceFinder;
import org.facecert.face.grpc.GrpcFormat;
import org.facecert.face.grpc.GrpcLook;
import org.facecert.observation.BodyEnvelope;

/**
 * What is in a body: in it as it passed, or, where the laboratory has the key of the envelope that
 * it is, in what lies inside and in what of the envelope is not encrypted.
 */
record LookedBody(List<FaceFindings> found, Optional<BodyEnvelope> envelope) {

  /** bytes; a larger body is looked at as it is */
  private static final long LARGEST = 32 << 20;

  private static final int LONGEST = 100;

  /** Messages of gRPC, which are not sealed as a whole. */
  static LookedBody at(Path file, GrpcFormat format, FaceFinder finder) {
    byte[] bytes = read(file, GrpcLook.LARGEST);
    // what is too large to be taken apart is looked at as it is, and is not known to have nothing
    FaceFindings found =
        bytes.length == 0
            ? untaken(finder.find(file))
            : new GrpcLook(finder, format).find(bytes, Place.whole());
    return new LookedBody(List.of(found), Optional.empty());
  }

  private static FaceFindings untaken(FaceFindings found) {
    List<Unknown> unknown = new ArrayList<>(found.unknown());
    unknown.add(
        new Unknown(
            new Place(0, List.of("grpc")), 0, Unknown.Reason.BOUND, "not taken into messages"));
    return new FaceFindings(found.finds(), unknown, found.pictures());
  }

  static LookedBody at(Path file, boolean whole, FaceFinder finder, PayloadKeys keys) {
    byte[] bytes = whole ? read(file, LARGEST) : new byte[0];
    Optional<Envelope> said = Envelope.of(bytes);
    return said.isEmpty()
        ? new LookedBody(List.of(finder.find(file)), Optional.empty())
        : keys.open(bytes)
            .map(opened -> within(said.get(), opened, finder))
            .orElseGet(() -> new LookedBody(List.of(finder.find(file)), sealed(said.get(), false)));
  }

  private static LookedBody within(
      Envelope said, PayloadKeys.OpenedEnvelope opened, FaceFinder finder) {
    byte[] header = opened.header().getBytes(StandardCharsets.UTF_8);
    return new LookedBody(
        List.of(
            finder.find(header, Place.whole()),
            finder.find(opened.content(), Place.whole().inside(BodyEnvelope.INSIDE, 0))),
        sealed(said, true));
  }

  private static Optional<BodyEnvelope> sealed(Envelope said, boolean opened) {
    return Optional.of(
        new BodyEnvelope(said.format(), Plain.line(said.methods(), LONGEST), opened));
  }

  private static byte[] read(Path file, long largest) {
    try {
      return Files.size(file) > largest ? new byte[0] : Files.readAllBytes(file);
    } catch (IOException e) {
      // the finder says why it cannot be read
      return new byte[0];
    }
  }
}
