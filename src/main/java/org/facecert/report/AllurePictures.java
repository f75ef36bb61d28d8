package org.facecert.report;

import io.qameta.allure.model.Attachment;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.facecert.evidence.Digest;
import org.facecert.evidence.Event;
import org.facecert.evidence.Evidence;
import org.facecert.evidence.EvidenceKind;
import org.facecert.evidence.EvidenceLost;
import org.facecert.files.OwnFile;

/** Screenshots as Allure's attachments: masked as in the HTML report, each stored once. */
final class AllurePictures {

  /** as in the HTML report, so that no picture is made twice */
  private static final int WIDE = Pictures.LARGE;

  private final ReportInput input;
  private final Reasons reasons;
  private final Path results;
  // of this rendering alone: what an earlier one left may show what is masked by now
  private final Map<String, Written> written = new HashMap<>();

  private record Written(Path file, String type) {}

  AllurePictures(ReportInput input, Reasons reasons, Path results) {
    this.input = input;
    this.reasons = reasons;
    this.results = results;
  }

  /** Empty when the event has no screenshot; a lost one is an attachment that says so. */
  List<Attachment> of(Event event) throws IOException {
    Optional<Evidence> source =
        event.evidence().stream().filter(e -> e.kind() == EvidenceKind.PAGE_SOURCE).findFirst();
    List<Attachment> attachments = new ArrayList<>();
    // an act shows the screen that it was done on, which stands before it already
    if (Filmstrip.isScreen(event)) {
      for (Evidence each : event.evidence()) {
        if (each.kind() == EvidenceKind.SCREENSHOT) {
          attachments.add(attach(each, source));
        }
      }
    }
    return attachments;
  }

  private Attachment attach(Evidence picture, Optional<Evidence> source) throws IOException {
    String masks = source.map(each -> each.digest().hex()).orElse("whole");
    String name =
        Digest.of((picture.digest().hex() + masks).getBytes(StandardCharsets.US_ASCII))
            .hex()
            .substring(0, 32);
    Written before = written.get(name);
    if (before != null) {
      return attachment(picture, before.file(), before.type());
    }
    Optional<MaskedPicture> masked = masked(picture, source);
    if (masked.isEmpty()) {
      Path note = results.resolve(name + "-attachment.txt");
      OwnFile.write(note, "missing or unreadable in the vault: " + picture.digest().hex());
      return attachment(picture, note, "text/plain");
    }
    String type = masked.get().mediaType();
    Path file = results.resolve(name + "-attachment." + type.substring("image/".length()));
    OwnFile.write(file, masked.get().bytes());
    written.put(name, new Written(file, type));
    return attachment(picture, file, type);
  }

  private Optional<MaskedPicture> masked(Evidence picture, Optional<Evidence> source) {
    try {
      return input.pictures().of(picture, source, WIDE);
    } catch (EvidenceLost e) {
      return Optional.empty();
    }
  }

  private Attachment attachment(Evidence picture, Path file, String type) {
    return new Attachment()
        .setName(reasons.text(picture.caption()))
        .setSource(String.valueOf(file.getFileName()))
        .setType(type);
  }
}
