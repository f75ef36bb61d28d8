package org.facecert.probe.traffic;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.facecert.evidence.Plain;
import org.facecert.face.FaceFindings;
import org.facecert.face.PictureJudge;
import org.facecert.face.Place;
import org.facecert.face.envelope.PayloadKeys;
import org.facecert.face.find.FaceFinder;
import org.facecert.face.grpc.GrpcFormat;
import org.facecert.face.picture.MarkedPictures;
import org.facecert.observation.BodyEnvelope;
import org.facecert.observation.FaceSign;
import org.facecert.observation.Payload;
import org.facecert.traffic.Body;
import org.facecert.traffic.HeaderField;

/** Looks for a face in what one side of a flow sent: address, head and body. For one thread. */
final class PayloadLook implements AutoCloseable {

  /** characters; in a shorter text there is room for no picture and no template */
  private static final int SHORTEST = 64;

  /** between pieces of an address or a cookie */
  private static final Pattern BETWEEN = Pattern.compile("[/?&;,\\s]+");

  /** longer than a word, in the letters of base64 and hexadecimal */
  private static final Pattern CRUMB = Pattern.compile("[A-Za-z0-9+_%-]{16,}");

  private static final int LONGEST_NAME = 60;
  private static final int LONGEST_LINE = 300;

  /** of one payload that are listed; that there are more is said */
  private static final int MOST_LISTED = 20;

  /** of one payload that are listed; more frames of one scan are too many whatever their number */
  private static final int MOST_FACES = 100;

  /** bodies of which it is known what is in them, so that one sent again is not looked at again */
  private static final int MOST_KNOWN = 256;

  private final FaceFinder finder;
  private final Bodies bodies;
  private final PayloadKeys keys;
  private final Map<String, LookedBody> known =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, LookedBody> eldest) {
          return size() > MOST_KNOWN;
        }
      };

  /**
   * @param keys for what the app has encrypted itself
   */
  PayloadLook(PictureJudge judge, Bodies bodies, PayloadKeys keys) {
    this.finder = new FaceFinder(judge, 1);
    this.bodies = bodies;
    this.keys = keys;
  }

  /**
   * @param url empty for what was received
   */
  Payload at(String url, List<HeaderField> head, Body body) {
    Findings found = new Findings();
    text("url", url, found);
    crumbs("url", url, found);
    for (HeaderField field : head) {
      text("header " + Plain.line(field.name(), LONGEST_NAME), field.value(), found);
      crumbs("header " + Plain.line(field.name(), LONGEST_NAME), field.value(), found);
    }
    Optional<BodyEnvelope> envelope = Optional.empty();
    if (body.kept() > 0) {
      Optional<GrpcFormat> grpc =
          GrpcFormat.said(first(head, "content-type"), first(head, "grpc-encoding"));
      LookedBody looked =
          known.computeIfAbsent(
              body.digest() + grpc.map(format -> " " + format).orElse(""),
              digest -> look(body, grpc));
      looked.found().forEach(each -> found.add("body", each));
      envelope = looked.envelope();
    }
    return payload(head, body, found, envelope);
  }

  private LookedBody look(Body body, Optional<GrpcFormat> grpc) {
    if (grpc.isPresent()) {
      return LookedBody.at(bodies.file(body), grpc.get(), finder);
    }
    return LookedBody.at(bodies.file(body), body.whole(), finder, keys);
  }

  private void text(String where, String text, Findings found) {
    if (text.length() >= SHORTEST) {
      found.add(where, finder.find(text.getBytes(StandardCharsets.UTF_8), Place.whole()));
    }
  }

  /** What was cut into segments of a path, fields of a query or cookies, put together again. */
  private void crumbs(String where, String text, Findings found) {
    List<String> pieces =
        Stream.of(BETWEEN.split(text))
            .map(piece -> piece.substring(piece.indexOf('=') + 1))
            .filter(piece -> CRUMB.matcher(piece).matches())
            .toList();
    if (pieces.size() > 1) {
      text(where + " in pieces", String.join("", pieces), found);
    }
  }

  /** What nobody looked into, for a reason. */
  static Payload unlooked(List<HeaderField> head, Body body, String why) {
    Findings nothing = new Findings();
    nothing.unknown.add(why);
    return payload(head, body, nothing, Optional.empty());
  }

  private static Payload payload(
      List<HeaderField> head, Body body, Findings found, Optional<BodyEnvelope> envelope) {
    String type = first(head, "content-type");
    return new Payload(
        Plain.line(type, LONGEST_LINE),
        body.digest(),
        body.length(),
        body.whole(),
        found.faces,
        withGaps(body, found.unknown),
        envelope);
  }

  private static String first(List<HeaderField> head, String name) {
    return head.stream()
        .filter(field -> field.name().equalsIgnoreCase(name))
        .map(HeaderField::value)
        .findFirst()
        .orElse("");
  }

  private static List<String> withGaps(Body body, List<String> unknown) {
    List<String> all = new ArrayList<>(unknown);
    if (body.kept() < body.length()) {
      all.add("body: of " + body.length() + " bytes " + body.kept() + " were kept");
    }
    if (!body.ended()) {
      all.add("body: its end was not seen");
    }
    return all;
  }

  @Override
  public void close() {
    finder.close();
  }

  /** Bounded: what is in a payload is somebody else's choice. */
  private static final class Findings {
    final List<FaceSign> faces = new ArrayList<>();
    final List<String> unknown = new ArrayList<>();

    void add(String where, FaceFindings found) {
      found.finds().stream()
          .limit(MOST_FACES)
          .forEach(
              find ->
                  faces.add(
                      new FaceSign(
                          MarkedPictures.kind(find),
                          Plain.line(where + " " + find.place(), LONGEST_LINE),
                          find.confidence())));
      found.unknown().stream()
          .limit(MOST_LISTED)
          .forEach(
              each ->
                  unknown.add(
                      Plain.line(
                          where
                              + " "
                              + each.place()
                              + ": "
                              + each.reason().key()
                              + " "
                              + each.detail(),
                          LONGEST_LINE)));
      if (found.unknown().size() > MOST_LISTED) {
        unknown.add(where + ": " + (found.unknown().size() - MOST_LISTED) + " more");
      }
    }
  }
}
