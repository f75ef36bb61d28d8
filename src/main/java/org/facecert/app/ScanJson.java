package org.facecert.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import org.facecert.evidence.Json;
import org.facecert.face.FaceArea;
import org.facecert.face.Find;
import org.facecert.face.Unknown;

/** What was found in a file, as a line of JSON. */
public final class ScanJson {

  private static final ObjectMapper MAPPER = Json.mapper();

  private ScanJson() {}

  /** With the line break. */
  public static String line(ScannedFile file) {
    ObjectNode line = MAPPER.createObjectNode().put("file", file.name());
    line.putArray("finds");
    file.findings().finds().forEach(find -> line.withArray("finds").add(node(find)));
    line.putArray("unknown");
    file.findings().unknown().forEach(each -> line.withArray("unknown").add(node(each)));
    line.put("pictures_without_face", file.findings().pictures());
    try {
      return MAPPER.writeValueAsString(line) + "\n";
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ObjectNode node(Find find) {
    ObjectNode node =
        MAPPER
            .createObjectNode()
            .put("kind", find.kind())
            .put("where", find.place().toString())
            .put("confidence", Math.round(find.confidence() * 1000) / 1000.0)
            .put("length", find.length())
            .put("by", find.by());
    for (FaceArea face : find.faces()) {
      node.withArray("faces").add(node(face));
    }
    return node;
  }

  /** Left, top, right, bottom as shares of the picture. */
  private static ArrayNode node(FaceArea face) {
    return MAPPER
        .createArrayNode()
        .add(rounded(face.left()))
        .add(rounded(face.top()))
        .add(rounded(face.right()))
        .add(rounded(face.bottom()));
  }

  private static double rounded(double share) {
    return Math.round(share * 1000) / 1000.0;
  }

  private static ObjectNode node(Unknown unknown) {
    return MAPPER
        .createObjectNode()
        .put("where", unknown.place().toString())
        .put("reason", unknown.reason().key())
        .put("detail", unknown.detail())
        .put("length", unknown.length());
  }
}
