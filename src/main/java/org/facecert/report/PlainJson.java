package org.facecert.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import org.facecert.evidence.Plain;

/** Writes JSON; no text gets into it but through the gate for what apps and files send us. */
final class PlainJson {

  private PlainJson() {}

  private static final class PlainText extends StdSerializer<String> {

    private static final long serialVersionUID = 1L;

    PlainText() {
      super(String.class);
    }

    @Override
    public void serialize(String text, JsonGenerator to, SerializerProvider all)
        throws IOException {
      to.writeString(Plain.whole(text));
    }

    @Override
    public boolean isEmpty(SerializerProvider all, String text) {
      return text.isEmpty();
    }
  }

  /** Indented, without what is empty. */
  static JsonMapper.Builder builder() {
    return JsonMapper.builder()
        .enable(SerializationFeature.INDENT_OUTPUT)
        .defaultPropertyInclusion(
            JsonInclude.Value.construct(
                JsonInclude.Include.NON_EMPTY, JsonInclude.Include.NON_EMPTY))
        .addModule(new SimpleModule().addSerializer(String.class, new PlainText()));
  }
}
