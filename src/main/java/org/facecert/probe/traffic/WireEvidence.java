package org.facecert.probe.traffic;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.facecert.evidence.Evidence;
import org.facecert.evidence.EvidenceKind;
import org.facecert.evidence.Moment;
import org.facecert.evidence.Plain;
import org.facecert.evidence.Sentence;
import org.facecert.evidence.Vault;
import org.facecert.files.DiskFault;
import org.facecert.traffic.Flow;
import org.facecert.traffic.country.CountryFinder;
import org.facecert.traffic.har.HarWriter;

/** Puts what the proxy saw into the vault: each exchange as a HAR with its bodies in it. */
final class WireEvidence {

  /** bytes; of a larger body digest and length are kept, and what was found in it */
  private static final int LARGEST_BODY = 8 << 20;

  private static final int LONGEST_HOST = 100;

  private final Vault vault;
  private final Bodies bodies;
  private final CountryFinder countries;

  WireEvidence(Vault vault, Bodies bodies, CountryFinder countries) {
    this.vault = vault;
    this.bodies = bodies;
    this.countries = countries;
  }

  Evidence of(Flow flow) {
    return vault.put(
        EvidenceKind.TRAFFIC,
        "application/json",
        har(flow),
        when(flow),
        Sentence.of(
            "caption.flow",
            "number",
            flow.number(),
            "host",
            Plain.line(flow.path().host(), LONGEST_HOST)));
  }

  private static Moment when(Flow flow) {
    Instant begun = flow.moments().begun();
    Instant end = flow.moments().end();
    return new Moment(begun, end.isBefore(begun) ? begun : end);
  }

  private byte[] har(Flow flow) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (HarWriter writer = new HarWriter(out, "1", bodies.store(), "not-kept/", LARGEST_BODY)) {
      writer.write(flow, countries.of(flow.path().address()));
    } catch (IOException e) {
      throw DiskFault.reading(bodies.folder(), e);
    }
    return out.toByteArray();
  }

  Evidence of(Map<String, String> sums, Moment when) {
    String text =
        new TreeMap<>(sums)
            .entrySet().stream()
                .map(each -> each.getKey() + ": " + each.getValue() + "\n")
                .collect(Collectors.joining());
    return vault.put(
        EvidenceKind.TRAFFIC,
        "text/plain; charset=utf-8",
        text.getBytes(StandardCharsets.UTF_8),
        when,
        Sentence.of("caption.wire-sums"));
  }
}
