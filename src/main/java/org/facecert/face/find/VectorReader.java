package org.facecert.face.find;

import java.util.List;
import org.facecert.face.Find;
import org.facecert.face.template.Stride;
import org.facecert.face.template.VectorRun;

/** Templates: vectors of numbers in binary. */
final class VectorReader implements SignatureReader {

  static final String KIND = "face-template";

  /** It is an embedding; whether of a face, only an experiment tells. */
  static final double LIKELY = 0.5;

  /** And what stands before it speaks of a face. */
  static final double NAMED = 0.9;

  private final Stride stride;

  VectorReader(Stride stride) {
    this.stride = stride;
  }

  @Override
  public long read(Content content, long start, Inquiry inquiry) {
    if (start < content.numbersUntil()) {
      return NOTHING;
    }
    VectorRun run = new VectorRun(content.view(), start, stride);
    if (content.isOpen(run.start(), run.end())) {
      return NOTHING;
    }
    content.numbersUntil(run.end());
    for (VectorRun.FoundVector hit : run.vectors()) {
      content.recognise(1);
      content.coverage().add(hit.start(), hit.end());
      boolean named = content.layer().named() || Naming.speaksOfFace(content.view(), hit.start());
      inquiry
          .ledger()
          .add(
              new Find(
                  KIND,
                  content.place(KIND, hit.start()),
                  hit.end() - hit.start(),
                  named ? NAMED : LIKELY,
                  List.of(),
                  "unit vector of " + hit.length() + " numbers"));
    }
    return NOTHING;
  }
}
